/** A date and a time in the United Kingdom, side by side. */
import { Input } from '@fluentui/react-components';
import { type FieldProps, Labelled } from '../../../form/Labelled.tsx';
import styles from './MomentField.module.css';
import type { Moment } from './plan-values.ts';

interface MomentProps extends FieldProps {
  value: Moment;
  onChange: (value: Moment) => void;
}

export function MomentField({ value, onChange, ...field }: MomentProps) {
  return (
    <Labelled group {...field}>
      {({ id, 'aria-describedby': described, ...aria }) => (
        <div className={styles.moment}>
          <Input
            {...aria}
            id={id}
            {...(described ? { 'aria-describedby': described } : {})}
            type="date"
            aria-label={`${field.label}, date`}
            value={value.date}
            onChange={(_, { value: date }) => onChange({ ...value, date })}
          />
          <Input
            type="time"
            step={300}
            aria-label={`${field.label}, time`}
            value={value.time}
            onChange={(_, { value: time }) => onChange({ ...value, time })}
          />
        </div>
      )}
    </Labelled>
  );
}
