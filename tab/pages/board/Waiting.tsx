/** Onboardings that wait for a Board date: put on the next agenda by one press. */
import { Button } from '@fluentui/react-components';
import { Link } from 'react-router';
import { showDate } from '../../../shared/calendar/format.ts';
import type { Candidate } from '../../../shared/views/agenda.ts';
import { useCommand } from '../../ask/send.ts';
import { gateNames } from '../../parts/gate-names.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import styles from './Board.module.css';
import { itemKey } from './item-key.ts';

interface WaitingProps {
  waiting: readonly Candidate[];
  /** How many there are, with those that are not listed. */
  all: number;
  /** The Board's dates to come, oldest first. */
  dates: readonly string[];
  mayLead: boolean;
}

export function Waiting({ waiting, all, dates, mayLead }: WaitingProps) {
  return (
    <Panel title="On no agenda yet" tone="quiet">
      <ul className={styles.list}>
        {waiting.map((each) => (
          <Line key={itemKey(each)} candidate={each} dates={dates} {...{ mayLead }} />
        ))}
      </ul>
      {all > waiting.length && (
        <p className={styles.small}>
          These are {waiting.length} of {all}. The others come as these are put on an agenda.
        </p>
      )}
    </Panel>
  );
}

function Line({ candidate, dates, mayLead }: { candidate: Candidate } & Omit<WaitingProps, 'waiting' | 'all'>) {
  const { partner, onboarding, product, gate, deferredOn, nextDate } = candidate;
  const { give, busy, failure } = useCommand(partner.id);
  // The date that the Board asked for, while it is one of its dates.
  const on = dates.find((date) => date === nextDate) ?? dates[0];
  return (
    <li className={styles.line}>
      <div>
        <Link className={styles.link} to={`/tab/partners/${partner.id}?onboarding=${onboarding}&view=board`}>
          {partner.name}
        </Link>
        <p className={styles.small}>
          {product}. {gateNames[gate]}.{deferredOn && ` Deferred on ${showDate(deferredOn)}.`}
        </p>
        <Problem failure={failure} />
      </div>
      {mayLead && on && (
        <Button
          disabledFocusable={busy}
          onClick={() => void give({ type: 'setBoardDate', onboarding, gate, on })}
          aria-label={`Put on ${showDate(on)}: ${partner.name}`}
        >
          Put on {showDate(on)}
        </Button>
      )}
    </li>
  );
}
