/** Somebody else changed what is being filled in: both versions side by side, to choose by field. Nothing typed is lost. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { showDate, showTime } from '../../shared/calendar/format.ts';
import styles from './Clash.module.css';
import type { Meanwhile } from './useEdit.ts';

/** A field in words: what it is called, and the choices whose words stand for what is kept. */
export interface WordedField {
  readonly id: string;
  readonly label: string;
  readonly kind?: string;
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
}

export function ClashPanel({ meanwhile, fields }: { meanwhile: Meanwhile; fields: readonly WordedField[] }) {
  const box = useRef<HTMLElement>(null);
  const { by, at, clashes, takenOver, settled } = meanwhile;
  if (clashes.length === 0 && takenOver.length === 0 && !settled) return null;
  const labels = fields.filter(({ id }) => takenOver.includes(id)).map(({ label }) => label);
  /** The button that was pressed has gone: the panel keeps the place. */
  const then = (act: () => void) => () => {
    act();
    box.current?.focus();
  };
  return (
    <section ref={box} tabIndex={-1} className={styles.box} aria-label="Changed by somebody else">
      <div role="status">
        <p className={styles.title}>
          {by ?? 'Somebody'} changed this{at && ` at ${showTime(at)}`}
        </p>
        <p>{leadOf(clashes.length, labels)}</p>
      </div>
      {clashes.map((clash) => {
        const field = fields.find(({ id }) => id === clash.field) ?? { id: clash.field, label: clash.field };
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the boxes around it.
          <div key={field.id} role="group" aria-label={field.label} className={styles.field}>
            <p className={styles.label}>{field.label}</p>
            <div className={styles.sides}>
              <div className={styles.side}>
                <span className={styles.who}>{by ?? 'Theirs'}</span>
                <p className={styles.said}>{wordsOf(field, clash.theirs)}</p>
                <Button size="small" onClick={then(() => meanwhile.takeTheirs(clash))}>
                  Take theirs
                </Button>
              </div>
              <div className={styles.side}>
                <span className={styles.who}>You</span>
                <p className={styles.said}>{wordsOf(field, clash.mine)}</p>
                <Button size="small" onClick={then(() => meanwhile.keepMine(clash))}>
                  Keep mine
                </Button>
              </div>
            </div>
          </div>
        );
      })}
    </section>
  );
}

function leadOf(open: number, labels: readonly string[]): string {
  const named = labels.map((label) => `“${label}”`).join(', ');
  const over = labels.length > 0 ? `Filled in with theirs, as you had not changed it: ${named}.` : '';
  const todo =
    open > 0 ? 'What you typed is still here. Choose what to keep, then save.' : 'Nothing is saved until you save.';
  return `${over} ${todo}`.trim();
}

function wordsOf({ choices, kind }: WordedField, value: string): string {
  if (value === '') return 'Nothing';
  if (kind === 'date') return showDate(value);
  if (!choices) return value;
  return value
    .split(',')
    .map((id) => choices.find((choice) => choice.id === id)?.label ?? id)
    .join(', ');
}
