/** A card in a message: drawn, acted on, with what the app says beside it. */
import type { MessageView, WorldView } from '../../contract.ts';
import { openLink } from '../state/links.ts';
import { CardDialog } from './CardDialog.tsx';
import { CardView } from './CardView.tsx';
import { Outcome } from './Outcome.tsx';
import { useCardActions } from './useCardActions.ts';
import { useRefresh } from './useRefresh.ts';

interface CardMessageProps {
  message: MessageView;
  card: unknown;
  world: WorldView;
}

/** Teams draws a card wider when it asks for it. */
function isWide(card: unknown): boolean {
  const { msteams }: { msteams?: { width?: string } } = Object(card);
  return msteams?.width?.toLowerCase() === 'full';
}

export function CardMessage({ message, card, world }: CardMessageProps) {
  const { run, busy, outcome, setOutcome } = useCardActions(world.me.id, message);
  useRefresh(world.me, message, card);
  const shared = !world.chats.some(({ id }) => id === message.conversationId);
  return (
    <div className={isWide(card) ? 'card-frame wide' : 'card-frame'}>
      <CardView
        card={card}
        label={`Card from ${message.author.name}`}
        busy={busy}
        onAction={(action) => run(action)}
        onOpenUrl={(url) => openLink(url, world)}
      />
      {message.personalCard && shared && <p className="card-note">Only you see this version of the card.</p>}
      <Outcome outcome={outcome} busy={busy} />
      {outcome?.kind === 'dialog' && (
        <CardDialog dialog={outcome} message={message} world={world} onOutcome={setOutcome} />
      )}
    </div>
  );
}
