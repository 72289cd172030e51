/** What has to be done: each item with who does it and by when. */
import { Button, Input, Select } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactNode, use } from 'react';
import { FormContext, fieldId } from '../../../form/FormContext.ts';
import { type FieldProps, Labelled } from '../../../form/Labelled.tsx';
import styles from './ItemsField.module.css';
import { type Item, noItem } from './outcome-values.ts';

interface ItemsProps extends FieldProps {
  /** "Item", for the labels of each line and of the button. */
  one: string;
  /** Who can be chosen; `side` of an item is the id. */
  who: readonly { readonly id: string; readonly label: string }[];
  /** Whether the list may be empty. */
  optional?: boolean;
  /** More ways to add one, beside the button. */
  more?: ReactNode;
  value: readonly Item[];
  onChange: (value: readonly Item[]) => void;
}

export function ItemsField({ one, who, optional = false, more, value, onChange, ...field }: ItemsProps) {
  const { id: form } = use(FormContext);
  const idOf = (index: number, part: string) => fieldId(form, `${field.name}.${index}.${part}`);
  const name = one.toLowerCase();
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
                id={idOf(index, 'text')}
                className={styles.text ?? ''}
                aria-label={`${one} ${index + 1}`}
                placeholder="What is needed"
                value={item.text}
                onChange={(_, data) => change(index, { text: data.value })}
              />
              <Select
                id={idOf(index, 'side')}
                aria-label={`Who does ${name} ${index + 1}`}
                value={item.side}
                onChange={(_, data) => change(index, { side: data.value })}
              >
                {who.map(({ id: choice, label }) => (
                  <option key={choice} value={choice}>
                    {label}
                  </option>
                ))}
              </Select>
              <Input
                id={idOf(index, 'by')}
                type="date"
                aria-label={`${one} ${index + 1} is needed by`}
                value={item.by}
                onChange={(_, data) => change(index, { by: data.value })}
              />
              {(optional || value.length > 1) && (
                <Button
                  appearance="subtle"
                  icon={<Dismiss16Regular />}
                  aria-label={`Remove ${name} ${index + 1}`}
                  onClick={() => onChange(value.filter((_, at) => at !== index))}
                />
              )}
            </div>
          ))}
          <div className={styles.add}>
            <Button appearance="subtle" icon={<Add16Regular />} onClick={() => onChange([...value, noItem])}>
              {value.length > 0 ? `Add another ${name}` : `Add an ${name}`}
            </Button>
            {more}
          </div>
        </div>
      )}
    </Labelled>
  );
}
