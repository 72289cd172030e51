/** A form in a dialog, with one primary action. Stays open, with what was typed, until it has succeeded. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Failure } from '../ask/failure.ts';
import formStyles from './Form.module.css';
import { Form } from './Form.tsx';
import styles from './FormDialog.module.css';

interface FormDialogProps {
  title: string;
  lead?: string;
  action: string;
  busy: boolean;
  failure: Failure | null;
  errors?: Readonly<Record<string, string>>;
  wide?: boolean;
  /** More ways to send, left of the primary one. */
  more?: ReactNode;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const { title, lead, action, busy, failure, errors, wide = false, more, onSend, onClose, children } = props;
  return (
    <Dialog open onOpenChange={(_, { open, type }) => (open || type === 'backdropClick' ? undefined : onClose())}>
      <DialogSurface className={wide ? `${styles.surface} ${styles.wide}` : styles.surface}>
        <Form failure={failure} onSend={onSend} className={styles.form} {...(errors ? { errors } : {})}>
          <DialogBody className={styles.body}>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <div className={formStyles.fields}>
                {lead && <p>{lead}</p>}
                {children}
              </div>
            </DialogContent>
            <DialogActions fluid={false}>
              <Button onClick={onClose}>Cancel</Button>
              {more}
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {busy ? 'Saving' : action}
              </Button>
            </DialogActions>
          </DialogBody>
        </Form>
      </DialogSurface>
    </Dialog>
  );
}
