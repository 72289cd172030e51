/** "Partner onboarding is typing", while it is. */
import { useTyping } from '../state/typing.ts';

export function Typing({ conversation }: { conversation: string }) {
  const name = useTyping(conversation);
  return <p className="typing">{name ? `${name} is typing` : ''}</p>;
}
