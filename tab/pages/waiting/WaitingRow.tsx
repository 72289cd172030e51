/** One thing that waits: what, for whom, why, by when; a press anywhere on it leads to where it is done. */
import { ArrowReply20Regular } from '@fluentui/react-icons/svg/arrow-reply';
import { Call20Regular } from '@fluentui/react-icons/svg/call';
import { DocumentSearch20Regular } from '@fluentui/react-icons/svg/document-search';
import { DocumentSignature20Regular } from '@fluentui/react-icons/svg/document-signature';
import { Gavel20Regular } from '@fluentui/react-icons/svg/gavel';
import { HandRight20Regular } from '@fluentui/react-icons/svg/hand-right';
import { PersonAdd20Regular } from '@fluentui/react-icons/svg/person-add';
import { PlugDisconnected20Regular } from '@fluentui/react-icons/svg/plug-disconnected';
import { TaskListSquareLtr20Regular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import { Link } from 'react-router';
import type { WaitingItem } from '../../../shared/views/pages/waiting.ts';
import { DueWords } from '../../parts/DueWords.tsx';
import styles from './Waiting.module.css';

const signs = {
  call: { Sign: Call20Regular, word: 'Call' },
  reply: { Sign: ArrowReply20Regular, word: 'Reply' },
  review: { Sign: DocumentSearch20Regular, word: 'Review' },
  request: { Sign: HandRight20Regular, word: 'Request' },
  board: { Sign: Gavel20Regular, word: 'Board' },
  contract: { Sign: DocumentSignature20Regular, word: 'Contract' },
  channel: { Sign: PlugDisconnected20Regular, word: 'Channel' },
  assign: { Sign: PersonAdd20Regular, word: 'Assign' },
  task: { Sign: TaskListSquareLtr20Regular, word: 'Task' },
} as const;

export function WaitingRow({ item }: { item: WaitingItem }) {
  const { kind, title, partner, why, since, due, time, coveringFor, to } = item;
  const { Sign, word } = signs[kind];
  return (
    <li className={styles.item}>
      <span className={styles.kind}>
        <Sign aria-hidden="true" className={styles.icon ?? ''} />
        {word}
      </span>
      <span className={styles.what}>
        <Link to={to} className={styles.title}>
          {title}
          {partner && <span className="screenReader"> for {partner.name}</span>}
        </Link>
        {partner && (
          <span>
            {partner.name}, {partner.product}
          </span>
        )}
        <span className={styles.small}>{since ? `${why}, ${since}` : why}</span>
        {coveringFor && <span className={styles.cover}>Covering for {coveringFor}</span>}
      </span>
      <span className={styles.due}>
        {time && <strong>{time}</strong>}
        <DueWords due={due} />
      </span>
    </li>
  );
}
