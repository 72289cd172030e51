/** Calls that were held, with the notes that NHS login shares. */
import { showDate } from '../../../shared/calendar/format.ts';
import { Bullets } from '../../parts/Bullets.tsx';
import { Panel } from '../../parts/Panel.tsx';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

export function Calls({ onboarding: { calls } }: OwnProps) {
  if (calls.length === 0) return null;
  return (
    <Panel title="Calls">
      {calls.map((call) => (
        <article key={call.id} className={styles.call}>
          <h3 className={styles.product}>
            {call.title}, {showDate(call.on)}
          </h3>
          <p className={styles.small}>With {[...call.attendees, call.others].filter(Boolean).join(', ')}</p>
          {call.ready === true && <p>You are ready for the Product Demonstration Call.</p>}
          {call.actions.length > 0 && <p>What we agreed:</p>}
          <Bullets lines={call.actions.map((action) => (action.done ? `${action.words} Done.` : action.words))} />
          <Bullets lines={call.notes.map((note) => `${note.topic}: ${note.text}`)} />
        </article>
      ))}
    </Panel>
  );
}
