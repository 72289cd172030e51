/** The controls of forms: text, date, choices, a tick, a list to choose from. */
import { Checkbox, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { showWeekday } from '../../shared/calendar/format.ts';
import styles from './Labelled.module.css';
import { type FieldProps, Labelled } from './Labelled.tsx';

interface Bound {
  value: string;
  onChange: (value: string) => void;
}

interface TextProps extends FieldProps, Bound {
  lines?: number;
  type?: 'text' | 'email' | 'date' | 'time';
  autoComplete?: string;
  inputMode?: 'numeric';
  after?: ReactNode;
}

export function TextField({ value, onChange, lines = 1, type = 'text', autoComplete, inputMode, ...field }: TextProps) {
  return (
    <Labelled {...field}>
      {(aria) =>
        lines > 1 ? (
          <Textarea
            {...aria}
            value={value}
            rows={lines}
            resize="vertical"
            onChange={(_, data) => onChange(data.value)}
          />
        ) : (
          <Input
            {...aria}
            type={type}
            value={value}
            {...(autoComplete ? { autoComplete } : {})}
            {...(inputMode ? { inputMode } : {})}
            onChange={(_, data) => onChange(data.value)}
          />
        )
      }
    </Labelled>
  );
}

/** A day, as `2026-11-21`. The browser shows it in its own way, which may be month first: below it stands in words. */
export function DateField(props: FieldProps & Bound) {
  const { value } = props;
  const whole = /^\d{4}-\d{2}-\d{2}$/u.test(value);
  return (
    <TextField {...props} type="date" after={whole && <span className={styles.hint}>{showWeekday(value)}</span>} />
  );
}

interface ChoiceProps extends FieldProps, Bound {
  choices: readonly { readonly id: string; readonly label: string }[];
  help?: ReactNode;
  after?: ReactNode;
}

/** Nothing is chosen beforehand; the choices are always a visible list. */
export function ChoiceField({ value, onChange, choices, ...field }: ChoiceProps) {
  return (
    <Labelled group {...field}>
      {(aria, label) => (
        <RadioGroup {...aria} aria-labelledby={label} value={value} onChange={(_, data) => onChange(data.value)}>
          {choices.map((choice) => (
            <Radio key={choice.id} value={choice.id} label={choice.label} />
          ))}
        </RadioGroup>
      )}
    </Labelled>
  );
}

export function SelectField({ value, onChange, choices, ...field }: ChoiceProps) {
  return (
    <Labelled {...field}>
      {(aria) => (
        <Select {...aria} value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">Select</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}

interface TicksProps extends FieldProps {
  choices: readonly { readonly id: string; readonly label: string }[];
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}

export function TicksField({ value, onChange, choices, ...field }: TicksProps) {
  return (
    <Labelled group {...field}>
      {({ id, 'aria-describedby': described }, label) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out like the other labels.
        <div id={id} role="group" aria-labelledby={label} aria-describedby={described} style={{ display: 'grid' }}>
          {choices.map((choice) => (
            <Checkbox
              key={choice.id}
              label={choice.label}
              checked={value.includes(choice.id)}
              onChange={(_, { checked }) =>
                onChange(checked === true ? [...value, choice.id] : value.filter((each) => each !== choice.id))
              }
            />
          ))}
        </div>
      )}
    </Labelled>
  );
}

export function TickField({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}) {
  return <Checkbox label={label} checked={checked} onChange={(_, data) => onChange(data.checked === true)} />;
}
