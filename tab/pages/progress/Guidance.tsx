/** What to read for the open step. */
import { Panel } from '../../parts/Panel.tsx';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

export function Guidance({ onboarding: { current, closed } }: OwnProps) {
  if (!current || closed || current.guidance.length === 0) return null;
  return (
    <Panel title="Guidance">
      <ul className={styles.guidance}>
        {current.guidance.map(({ title, url }) => (
          <li key={url}>
            <a className={styles.link} href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
