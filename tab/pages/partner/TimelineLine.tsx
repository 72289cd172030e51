/** One line of the timeline: when, who, what, what changed from what to what, and where to read it. */
import { Board16Regular } from '@fluentui/react-icons/svg/board';
import { ChatMultiple16Regular } from '@fluentui/react-icons/svg/chat-multiple';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClipboardTaskList16Regular } from '@fluentui/react-icons/svg/clipboard-task-list';
import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text';
import { Gavel16Regular } from '@fluentui/react-icons/svg/gavel';
import { Handshake16Regular } from '@fluentui/react-icons/svg/handshake';
import { Mail16Regular } from '@fluentui/react-icons/svg/mail';
import { People16Regular } from '@fluentui/react-icons/svg/people';
import { Person16Regular } from '@fluentui/react-icons/svg/person';
import { PersonClock16Regular } from '@fluentui/react-icons/svg/person-clock';
import { VideoPerson16Regular } from '@fluentui/react-icons/svg/video-person';
import { Link } from 'react-router';
import { showTime } from '../../../shared/calendar/format.ts';
import type { TimelineLine as Line } from '../../../shared/views/timeline/timeline.ts';
import { kindNames, type TimelineLink } from '../../../shared/views/timeline/told.ts';
import styles from './Timeline.module.css';

const signs = {
  eligibility: CheckmarkCircle16Regular,
  application: DocumentText16Regular,
  questions: ChatMultiple16Regular,
  calls: VideoPerson16Regular,
  board: Gavel16Regular,
  forms: ClipboardTaskList16Regular,
  commission: Handshake16Regular,
  course: Board16Regular,
  people: Person16Regular,
  news: Mail16Regular,
  reminders: PersonClock16Regular,
  space: People16Regular,
} as const;

export function TimelineLine({ line, partner }: { line: Line; partner: string }) {
  const { at, by, kind, what, changes, text, link } = line;
  const Sign = signs[kind];
  return (
    <li className={styles.line}>
      <span className={styles.sign}>
        <Sign aria-hidden="true" />
      </span>
      <div className={styles.what}>
        <p>
          <bdi className={styles.who}>{by}</bdi> {what}
        </p>
        {changes.length > 0 && (
          <ul className={styles.changes}>
            {changes.map(({ name, from, to }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the changes of a line never change places
              <li key={index}>
                <span className={styles.small}>{name.endsWith('?') ? name : `${name}:`}</span>{' '}
                {from !== null && (
                  <>
                    <del>{from}</del> <span aria-hidden="true">→</span>
                    <span className="screenReader">is now</span>{' '}
                  </>
                )}
                <span className={styles.to}>{to}</span>
              </li>
            ))}
          </ul>
        )}
        {text && <blockquote className={styles.text}>{text}</blockquote>}
        <p className={styles.small}>
          {showTime(at)} · {kindNames[kind]}
          {link && (
            <>
              {' · '}
              <Where link={link} partner={partner} />
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function Where({ link, partner }: { link: TimelineLink; partner: string }) {
  if (link.kind === 'post') {
    return (
      <a className={styles.link} href={link.url} target="_blank" rel="noreferrer">
        Open it in the channel
      </a>
    );
  }
  const { onboarding, gate, version } = link;
  const query = new URLSearchParams({ gate, version: String(version) });
  return (
    <Link className={styles.link} to={`/tab/partners/${partner}/onboardings/${onboarding}/report?${query}`}>
      Open report version {version}
    </Link>
  );
}
