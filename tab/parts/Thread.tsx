/** A question and its replies. */
import type { ReactNode } from 'react';
import { showDate, showTime } from '../../shared/calendar/format.ts';
import type { QueryLine } from '../../shared/views/pages/questions.ts';
import { LongBadge } from './LongBadge.tsx';
import styles from './Thread.module.css';

interface ThreadProps {
  query: QueryLine;
  partner: string;
  /** What can be done with it. */
  children?: ReactNode;
}

export function Thread({ query, partner, children }: ThreadProps) {
  return (
    <article className={styles.thread} aria-label={titleOf(query)}>
      <p className={styles.state}>
        {query.closedAt ? (
          <LongBadge color="subtle">Closed on {showDate(query.closedAt)}</LongBadge>
        ) : (
          <>
            <LongBadge color={query.waitingOn === 'nhs' ? 'brand' : 'informative'}>
              Waiting for {query.waitingOn === 'nhs' ? 'NHS login' : partner}
              {query.owner ? ` (${query.owner})` : ''}
            </LongBadge>
            <span className={styles.small}>
              Reply by {showDate(query.replyBy)}
              {query.wantsDocument ? '. A document is asked for' : ''}
            </span>
          </>
        )}
      </p>
      {query.about === 'eligibility' && query.messages.length === 0 && (
        <p>The eligibility answers need a person. No question has been sent yet.</p>
      )}
      <ol className={styles.messages}>
        {query.messages.map((message) => (
          <li key={`${message.at}${message.text}`} className={styles.message}>
            <p className={styles.small}>
              <strong>{message.by}</strong>, <bdi>{message.side === 'nhs' ? 'NHS login' : partner}</bdi>,{' '}
              {showDate(message.at)} at {showTime(message.at)}
            </p>
            <p className={styles.text}>{message.text}</p>
          </li>
        ))}
      </ol>
      {children}
    </article>
  );
}

function titleOf(query: QueryLine): string {
  return query.about === 'eligibility' ? 'Question about the eligibility answers' : 'Question';
}
