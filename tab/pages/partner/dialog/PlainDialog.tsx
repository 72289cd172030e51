/** A dialog around something that has its own form and buttons. */
import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import styles from '../../../form/FormDialog.module.css';
import { useFocusBack } from '../../../form/useFocusBack.ts';
import { cx } from '../../../parts/cx.ts';

export function PlainDialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  useFocusBack();
  return (
    <Dialog open onOpenChange={(_, { open, type }) => (open || type === 'backdropClick' ? undefined : onClose())}>
      <DialogSurface className={cx(styles.surface, styles.wide)}>
        <DialogBody className={cx(styles.body)}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
