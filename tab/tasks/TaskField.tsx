/** One question of a form of the journey, as its kind asks for it. */
import type { FormField } from '../../shared/journey/form-schema.ts';
import { ChoiceField, DateField, TextField, TicksField } from '../form/fields.tsx';

interface TaskFieldProps {
  field: FormField;
  hint: string | undefined;
  /** As the record keeps it: several choices are their ids, joined by commas. */
  value: string;
  onChange: (value: string) => void;
}

export function TaskField({ field, hint, value, onChange }: TaskFieldProps) {
  const bound = { name: field.id, label: field.label, hint };
  switch (field.kind) {
    case 'text':
      return <TextField {...bound} value={value} onChange={onChange} lines={field.max > 300 ? 4 : 1} />;
    case 'choice':
      return <ChoiceField {...bound} value={value} onChange={onChange} choices={field.choices} />;
    case 'choices':
      return (
        <TicksField
          {...bound}
          value={value === '' ? [] : value.split(',')}
          onChange={(chosen) => onChange(chosen.join(','))}
          choices={field.choices}
        />
      );
    case 'date':
      return <DateField {...bound} value={value} onChange={onChange} />;
    default:
      return field satisfies never;
  }
}
