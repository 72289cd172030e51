/** A form in a dialog, with one primary action. Stays open, with what was typed, until it has succeeded. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { Failure } from '../ask/failure.ts';
import { useSlow } from '../ask/slow.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import formStyles from './Form.module.css';
import { Form } from './Form.tsx';
import styles from './FormDialog.module.css';
import { useFocusBack } from './useFocusBack.ts';

interface FormDialogProps {
  title: string;
  lead?: string;
  action: string;
  /** Of the button that closes it without sending. */
  dismiss?: string;
  busy: boolean;
  failure: Failure | null;
  errors?: Readonly<Record<string, string>>;
  /** Why it cannot be sent yet. */
  blocked?: string | false;
  wide?: boolean;
  /** More ways to send, left of the primary one. */
  more?: ReactNode;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const {
    title,
    lead,
    action,
    dismiss = 'Cancel',
    busy,
    failure,
    errors,
    blocked = false,
    wide = false,
    more,
    onSend,
    onClose,
    children,
  } = props;
  const reason = useId();
  const slow = useSlow(busy);
  useFocusBack();
  return (
    <Dialog open onOpenChange={(_, { open, type }) => (open || type === 'backdropClick' ? undefined : onClose())}>
      <DialogSurface className={wide ? `${styles.surface} ${styles.wide}` : styles.surface}>
        <Form
          failure={failure}
          onSend={() => !blocked && onSend()}
          className={styles.form}
          summary="inside"
          {...(errors ? { errors } : {})}
        >
          <DialogBody className={styles.body}>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <div className={formStyles.fields}>
                <ErrorSummary />
                {lead && <p>{lead}</p>}
                {blocked && (
                  <MessageBar id={reason} intent="warning" layout="multiline">
                    <MessageBarBody>{blocked}</MessageBarBody>
                  </MessageBar>
                )}
                {children}
              </div>
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={onClose}>{dismiss}</Button>
              {more}
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={busy || blocked !== false}
                {...(blocked ? { 'aria-describedby': reason } : {})}
              >
                {slow ? 'Saving' : action}
              </Button>
            </DialogActions>
          </DialogBody>
        </Form>
      </DialogSurface>
    </Dialog>
  );
}
