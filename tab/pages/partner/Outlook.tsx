/** When it will go live, and why not sooner: the first thing that somebody asks about a partner. */
import type { StaffOnboarding } from '../../../shared/views/pages/staff-onboarding.ts';
import { Panel } from '../../parts/Panel.tsx';
import styles from './Outlook.module.css';

export function Outlook({ onboarding: { product, forecast, outlook } }: { onboarding: StaffOnboarding }) {
  const { now, later, left } = outlook;
  if (now.length === 0 && !forecast) return null;
  return (
    <Panel title={`When will ${product} go live?`}>
      <div className={styles.answer}>
        <div className={styles.when}>
          {forecast ? (
            <>
              <p className={styles.range}>{forecast.range}</p>
              {forecast.condition && <p>{forecast.condition}.</p>}
              <p className={styles.small}>
                {forecast.basis}. It is not a promise. {left === 1 ? '1 step is' : `${left} steps are`} left.
              </p>
            </>
          ) : (
            <p>Nobody can say yet.</p>
          )}
        </div>
        <div className={styles.why}>
          <h3 className={styles.title}>Why not sooner</h3>
          <ul className={styles.lines}>
            {now.map(({ words, overdue }) => (
              <li key={words}>
                {words}
                {overdue && <strong className={styles.overdue}> Overdue</strong>}
              </li>
            ))}
          </ul>
          {later.map(({ title, missing }) => (
            <div key={title}>
              <h3 className={styles.title}>Still missing for: {title}</h3>
              <ul className={styles.lines}>
                {missing.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
    </Panel>
  );
}
