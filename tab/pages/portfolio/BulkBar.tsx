/** How many rows are selected, and what can be done with all of them. */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import styles from './Bulk.module.css';
import type { BulkKind } from './bulk-kinds.ts';
import type { Selection } from './selection.ts';

const BulkDialog = lazy(async () => ({ default: (await import('./BulkDialog.tsx')).BulkDialog }));

export function BulkBar({ selection }: { selection: Selection }) {
  const [doing, setDoing] = useState<BulkKind | null>(null);
  const [told, setTold] = useState('');
  const count = selection.lines.length;
  const start = (kind: BulkKind) => {
    setTold('');
    setDoing(kind);
  };
  return (
    <>
      <p role="status" className={styles.told}>
        {told}
      </p>
      {count > 0 && (
        <section className={styles.bar} aria-label="Selected onboardings">
          <span className={styles.count}>{count} selected</span>
          <Button onClick={() => start('handOver')}>Hand over</Button>
          <Button onClick={() => start('board')}>Put on a Board agenda</Button>
          <Button appearance="subtle" onClick={() => selection.setAll(false)}>
            Clear selection
          </Button>
        </section>
      )}
      {doing && (
        <Suspense>
          <BulkDialog
            kind={doing}
            lines={selection.lines}
            onClose={(left, words) => {
              setDoing(null);
              if (words) selection.keep(left);
              setTold(words);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
