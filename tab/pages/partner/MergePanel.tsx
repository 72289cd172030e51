/** Where a duplicate goes on, and on the partner that was kept: what was merged into it, and why. */
import { Link } from 'react-router';
import type { StaffPage } from '../../../shared/views/pages/staff.ts';
import { Panel } from '../../parts/Panel.tsx';
import styles from './PartnerPage.module.css';

export function MergePanel({ page }: { page: StaffPage }) {
  const { into, from } = page.merge;
  if (!into && from.length === 0) return null;
  return (
    <>
      {into && (
        <Panel title="This is a duplicate" tone="strong">
          <p className={styles.strong}>{into.words}</p>
          <p>
            {into.by} merged it. Reason: {into.because}
          </p>
          {!into.contactsThere && <p>Its contacts are being added there. See the view Teams if this takes long.</p>}
          <Link className={styles.link} to={`/tab/partners/${into.partner}`}>
            Open {into.name}
          </Link>
        </Panel>
      )}
      {from.length > 0 && (
        <Panel title="Merged into this partner" tone="quiet">
          {from.map(({ partner, name, words, by, because, contacts }) => (
            <div key={words} className={styles.entry}>
              <p className={styles.strong}>{words}</p>
              <p>
                {by} merged it. Reason: {because}
              </p>
              {contacts.length > 0 && <p>Contacts who came with it: {contacts.join(', ')}</p>}
              <Link className={styles.link} to={`/tab/partners/${partner}`}>
                Open the record of {name} that was closed
              </Link>
            </div>
          ))}
        </Panel>
      )}
    </>
  );
}
