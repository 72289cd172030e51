/** A dialog that a card opened: another card, or a page of the app. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CardAction, CardActionResult, DialogSubmit, MessageView, WorldView } from '../../contract.ts';
import { tell } from '../state/api.ts';
import { openLink } from '../state/links.ts';
import { CardView } from './CardView.tsx';

interface CardDialogProps {
  dialog: Extract<CardActionResult, { kind: 'dialog' }>;
  message: MessageView;
  world: WorldView;
  /** Null closes the dialog. */
  onOutcome: (outcome: CardActionResult | null) => void;
}

export function CardDialog({ dialog, message, world, onOutcome }: CardDialogProps) {
  const [busy, setBusy] = useState(false);
  const submit = async ({ data }: CardAction['action']) => {
    setBusy(true);
    const body: DialogSubmit = { as: world.me.id, conversationId: message.conversationId, messageId: message.id, data };
    const failed = (error: Error): CardActionResult => ({ kind: 'failed', status: null, text: error.message });
    onOutcome(await tell<CardActionResult>('/client/dialogs/submit', body).catch(failed));
    setBusy(false);
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onOutcome(null)}>
      <DialogSurface className="app-dialog">
        <DialogBody>
          <DialogTitle>{dialog.title}</DialogTitle>
          <DialogContent>
            {dialog.url === undefined ? (
              <CardView
                card={dialog.card}
                label={dialog.title}
                busy={busy}
                onAction={(action) => void submit(action)}
                onOpenUrl={(url) => openLink(url, world)}
              />
            ) : (
              <iframe className="dialog-frame" title={dialog.title} src={dialog.url} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => onOutcome(null)}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
