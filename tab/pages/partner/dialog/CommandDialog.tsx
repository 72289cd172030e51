/** A dialog whose form gives one command, and closes when it has succeeded. */
import type { ReactNode } from 'react';
import type { Draft } from '../../../ask/draft.ts';
import { useCommand } from '../../../ask/send.ts';
import { FormDialog } from '../../../form/FormDialog.tsx';

interface CommandDialogProps {
  partner: string;
  title: string;
  lead?: string;
  action: string;
  dismiss?: string;
  blocked?: string | false;
  wide?: boolean;
  command: () => Draft;
  /** What else is done when it has succeeded. */
  onDone?: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function CommandDialog({ partner, command, onDone, onClose, ...dialog }: CommandDialogProps) {
  const { give, busy, failure } = useCommand(partner);

  async function send() {
    if (!(await give(command()))) return;
    onDone?.();
    onClose();
  }

  return <FormDialog {...dialog} busy={busy} failure={failure} onSend={() => void send()} onClose={onClose} />;
}
