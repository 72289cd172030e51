/** One question that only some calls have, drawn from the call's form. */
import type { CallAsk } from '../../../../shared/journey/calls.ts';
import { ChoiceField, TextField, TickField } from '../../../form/fields.tsx';
import type { CallValues } from './call-values.ts';

interface CallAskFieldProps {
  ask: CallAsk;
  values: CallValues;
  onChange: (values: CallValues) => void;
}

export function CallAskField({ ask, values, onChange }: CallAskFieldProps) {
  switch (ask.kind) {
    case 'tick':
      return (
        <TickField
          label={ask.label}
          checked={values[ask.name]}
          onChange={(on) => onChange({ ...values, [ask.name]: on })}
        />
      );
    case 'text':
      return (
        <TextField
          name={ask.name}
          label={ask.label}
          hint={ask.hint}
          lines={3}
          value={values[ask.name]}
          onChange={(text) => onChange({ ...values, [ask.name]: text })}
        />
      );
    case 'choice':
      return (
        <ChoiceField
          name={ask.name}
          label={ask.label}
          choices={ask.choices}
          value={values[ask.name]}
          onChange={(choice) => onChange({ ...values, [ask.name]: choice })}
        />
      );
    default:
      return ask satisfies never;
  }
}
