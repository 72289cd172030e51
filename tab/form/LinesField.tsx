/** Several short texts, one below the other, such as reasons or actions. */
import { Button, Input } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { type FieldProps, Labelled } from './Labelled.tsx';
import styles from './LinesField.module.css';

interface LinesProps extends FieldProps {
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  /** "Reason", for the label of each line and of the buttons. */
  one: string;
  /** More ways to add one, beside the button. */
  more?: ReactNode;
}

export function LinesField({ value, onChange, one, more, ...field }: LinesProps) {
  const change = (index: number, text: string) => onChange(value.map((line, at) => (at === index ? text : line)));
  return (
    <Labelled group {...field}>
      {({ id }) => (
        <div id={id} className={styles.lines}>
          {value.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
            <div key={index} className={styles.line}>
              <Input
                className={styles.text}
                aria-label={`${one} ${index + 1}`}
                value={line}
                onChange={(_, data) => change(index, data.value)}
              />
              {value.length > 1 && (
                <Button
                  appearance="subtle"
                  icon={<Dismiss16Regular />}
                  aria-label={`Remove ${one.toLowerCase()} ${index + 1}`}
                  onClick={() => onChange(value.filter((_, at) => at !== index))}
                />
              )}
            </div>
          ))}
          <div className={styles.add}>
            <Button appearance="subtle" icon={<Add16Regular />} onClick={() => onChange([...value, ''])}>
              Add another {one.toLowerCase()}
            </Button>
            {more}
          </div>
        </div>
      )}
    </Labelled>
  );
}
