/** What the checks found: how much it matters in words, what is wrong, what to change, and the rule's source. */

import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { showDate } from '../../shared/calendar/format.ts';
import type { CheckLine } from '../../shared/views/pages/checks.ts';
import styles from './Findings.module.css';

const signs = { error: ErrorCircle16Filled, warning: Warning16Filled, note: Info16Regular } as const;

export function Findings({ lines }: { lines: readonly CheckLine[] }) {
  return (
    <ul className={styles.list}>
      {lines.map((line) => {
        const Sign = signs[line.severity];
        return (
          <li key={`${line.form} ${line.sentence}`} className={styles.line}>
            <p className={`${styles.word} ${styles[line.severity]}`}>
              <Sign aria-hidden="true" />
              {line.word}
            </p>
            <p>{line.sentence}</p>
            <p>What to change: {line.change}</p>
            <p className={styles.source}>
              Source: <Source {...line.source} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Source({ title, url, checkedOn }: CheckLine['source']) {
  if (!url) return <>{title}.</>;
  return (
    <>
      <a href={url} target="_blank" rel="noreferrer">
        {title} (opens in a new tab)
      </a>
      , checked on {showDate(checkedOn)}.
    </>
  );
}
