/** What the partner knows of the sponsorship and commissioning discussion. */
import { Panel } from '../../parts/Panel.tsx';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

export function Discussion({ onboarding }: OwnProps) {
  const part = onboarding.discussion;
  if (!part || (part.talks.length === 0 && !part.next)) return null;
  return (
    <Panel title={part.title}>
      {part.talks.map((talk) => (
        <div key={talk.at}>
          {talk.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
      {part.nextLine && <p>{part.nextLine}</p>}
      {part.owner && <p className={styles.small}>Ask {part.owner} if you have news.</p>}
      {part.backing && <p>{part.change}</p>}
    </Panel>
  );
}
