/** That the onboarding is closed, and what it means for the partner. */
import { Link } from 'react-router';
import { showDate } from '../../../shared/calendar/format.ts';
import { Panel } from '../../parts/Panel.tsx';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

export function ClosedNews({ page, onboarding: { closed } }: OwnProps) {
  if (!closed) return null;
  return (
    <Panel title={closed.title} tone="strong">
      <p>{closed.line}</p>
      {closed.into && page.scope === 'all' && (
        <Link className={styles.link} to={`/tab/partners/${closed.into.partner}/progress`}>
          Open {closed.into.name}
        </Link>
      )}
      <p className={styles.small}>
        Closed on {showDate(closed.at)}. Ask {page.projectManager ?? 'the NHS login team'} if this is not right.
      </p>
    </Panel>
  );
}
