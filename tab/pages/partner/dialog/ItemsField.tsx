/** What the Board needs before it decides: each item with its side and date. */
import { Button, Input, Select } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { type FieldProps, Labelled } from '../../../form/Labelled.tsx';
import styles from './ItemsField.module.css';
import { type Item, noItem } from './outcome-values.ts';

interface ItemsProps extends FieldProps {
  partner: string;
  value: readonly Item[];
  onChange: (value: readonly Item[]) => void;
}

export function ItemsField({ partner, value, onChange, ...field }: ItemsProps) {
  const change = (at: number, part: Partial<Item>) =>
    onChange(value.map((item, index) => (index === at ? { ...item, ...part } : item)));
  return (
    <Labelled group {...field}>
      {({ id }) => (
        <div id={id} className={styles.items}>
          {value.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place.
            <div key={index} className={styles.item}>
              <Input
                className={styles.text ?? ''}
                aria-label={`Item ${index + 1}`}
                placeholder="What is needed"
                value={item.text}
                onChange={(_, data) => change(index, { text: data.value })}
              />
              <Select
                aria-label={`Who brings item ${index + 1}`}
                value={item.side}
                onChange={(_, data) => change(index, { side: data.value })}
              >
                <option value="partner">{partner}</option>
                <option value="nhs">NHS login</option>
              </Select>
              <Input
                type="date"
                aria-label={`Item ${index + 1} is needed by`}
                value={item.by}
                onChange={(_, data) => change(index, { by: data.value })}
              />
              {value.length > 1 && (
                <Button
                  appearance="subtle"
                  icon={<Dismiss16Regular />}
                  aria-label={`Remove item ${index + 1}`}
                  onClick={() => onChange(value.filter((_, at) => at !== index))}
                />
              )}
            </div>
          ))}
          <Button
            appearance="subtle"
            icon={<Add16Regular />}
            className={styles.add ?? ''}
            onClick={() => onChange([...value, noItem])}
          >
            Add another item
          </Button>
        </div>
      )}
    </Labelled>
  );
}
