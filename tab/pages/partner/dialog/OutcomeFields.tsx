/** What the Board decided: the outcome, and what each outcome needs. */
import { ChoiceField, DateField, TextField } from '../../../form/fields.tsx';
import { LinesField } from '../../../form/LinesField.tsx';
import { ItemsField } from './ItemsField.tsx';
import type { OutcomeValues } from './outcome-values.ts';

const outcomes = [
  { id: 'approved', label: 'Approved' },
  { id: 'rejected', label: 'Rejected' },
  { id: 'deferred', label: 'Deferred: the Board needs more' },
];

interface OutcomeFieldsProps {
  values: OutcomeValues;
  partner: string;
  onChange: (values: OutcomeValues) => void;
}

export function OutcomeFields({ values, partner, onChange }: OutcomeFieldsProps) {
  const set = <K extends keyof OutcomeValues>(name: K) => ({
    name,
    value: values[name],
    onChange: (value: OutcomeValues[K]) => onChange({ ...values, [name]: value }),
  });
  return (
    <>
      <ChoiceField label="What did the Board decide?" choices={outcomes} {...set('outcome')} />
      {values.outcome === 'rejected' && (
        <LinesField
          label="Reasons"
          hint="In the Board's words. The partner reads them."
          one="Reason"
          {...set('reasons')}
        />
      )}
      {values.outcome === 'deferred' && (
        <>
          <ItemsField
            label="What the Board needs"
            one="Item"
            who={[
              { id: 'partner', label: partner },
              { id: 'nhs', label: 'NHS login' },
            ]}
            {...set('items')}
          />
          <DateField label="Everything by" {...set('deadline')} />
          <DateField label="Next Board date (optional)" {...set('nextDate')} />
        </>
      )}
      {values.outcome !== 'rejected' && (
        <TextField
          label="What the Board said (optional)"
          hint="The partner reads this."
          lines={3}
          {...set('comments')}
        />
      )}
    </>
  );
}
