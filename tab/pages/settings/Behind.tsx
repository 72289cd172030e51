/** Onboardings on an older version of the journey: what a move would change is shown first. */
import { Button } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { BehindLine, SettingsPage } from '../../../shared/views/pages/settings.ts';
import { useStaffPage } from '../../ask/reads.ts';
import { useOpened } from '../../parts/opened.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { MoveJourneyDialog } from '../partner/dialog/MoveJourneyDialog.tsx';
import styles from './Settings.module.css';

export function Behind({ behind: { lines, all } }: Pick<SettingsPage, 'behind'>) {
  const moving = useOpened<BehindLine>();
  return (
    <Panel title={`On an older version (${all})`}>
      {all === 0 && <Empty>Every onboarding is on the newest version.</Empty>}
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={`${line.partner.id}/${line.onboarding}`} className={styles.line}>
            <span className={styles.words}>
              <Link className={styles.link} to={`/tab/partners/${line.partner.id}`}>
                {line.partner.name}
              </Link>
              <span className={styles.small}>
                {line.product}, on {line.journey}
              </span>
            </span>
            <Button aria-label={`See what would change: ${line.partner.name}`} onClick={() => moving.open(line)}>
              See what would change
            </Button>
          </li>
        ))}
      </ul>
      {lines.length < all && <p className={styles.small}>These are the first {lines.length}, by name.</p>}
      {moving.opened && <Move line={moving.opened} onClose={moving.close} />}
    </Panel>
  );
}

function Move({ line: { partner, onboarding }, onClose }: { line: BehindLine; onClose: () => void }) {
  const page = useStaffPage(partner.id).data;
  const found = page?.onboardings.find(({ id }) => id === onboarding);
  if (!page || !found) return <p role="status">Loading</p>;
  return <MoveJourneyDialog page={page} onboarding={found} onClose={onClose} />;
}
