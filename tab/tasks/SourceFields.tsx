/** Where staff have the partner's answers from. */
import { ChoiceField, DateField } from '../form/fields.tsx';

const sources = [
  { id: 'form', label: 'Their form' },
  { id: 'email', label: 'An email' },
  { id: 'call', label: 'A call' },
];

interface Source {
  from: string;
  on: string;
}

export function SourceFields({ value, onChange }: { value: Source; onChange: (value: Source) => void }) {
  return (
    <>
      <ChoiceField
        name="from"
        label="Where do these answers come from?"
        choices={sources}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      <DateField
        name="on"
        label="When did they tell us?"
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
      />
    </>
  );
}
