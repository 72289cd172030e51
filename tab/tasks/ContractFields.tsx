/** The questions about a contract, the same as on the card. */
import type { ContractFieldId } from '../../shared/journey/commission.ts';
import type { TypedContract } from '../../shared/views/contract.ts';
import type { CommissionPart } from '../../shared/views/pages/commission.ts';
import { ChoiceField, DateField, TextField } from '../form/fields.tsx';
import styles from './ContractForm.module.css';

interface ContractFieldsProps {
  part: CommissionPart;
  typed: TypedContract;
  onChange: (field: ContractFieldId, value: string) => void;
}

export function ContractFields({ part, typed, onChange }: ContractFieldsProps) {
  return part.screens.map((screen) => (
    <div key={screen.title} className={styles.screen}>
      <h3 className={styles.title}>{screen.title}</h3>
      {screen.fields.map((field) => {
        const { id, label, hint } = field;
        const bound = { name: id, label, value: typed[id], onChange: (value: string) => onChange(id, value) };
        const told = hint ? { ...bound, hint } : bound;
        if (field.kind === 'choice') return <ChoiceField key={id} {...told} choices={field.choices} />;
        if (field.kind === 'date') return <DateField key={id} {...told} />;
        return <TextField key={id} {...told} lines={field.max > 500 ? 3 : 1} />;
      })}
    </div>
  ));
}
