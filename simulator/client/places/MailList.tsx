/** The mails of a mailbox, newest first. */
import { SendRegular } from '@fluentui/react-icons';
import type { Mail, Person } from '../../contract.ts';
import { PersonAvatar } from '../shell/PersonAvatar.tsx';
import { Go } from '../state/Go.tsx';
import { useClock } from '../state/queries.ts';
import { momentOf, shortWhenOf } from '../state/time.ts';

interface MailListProps {
  me: Person;
  mailbox: string;
  mails: Mail[];
  open: string | undefined;
}

const named = ({ name, address }: Mail['from']): string => name || address;

export function MailList({ me, mailbox, mails, open }: MailListProps) {
  const now = useClock().data?.now;
  if (mails.length === 0) return <p className="empty">No mail yet.</p>;
  return (
    <ul className="plain-list" aria-label="Mails">
      {mails.map((mail) => {
        const sent = mail.folder !== 'inbox';
        const other = sent ? mail.to.map(named).join(', ') : named(mail.from);
        return (
          <li key={mail.id}>
            <Go
              as={me.id}
              to={{ app: 'mail', mailbox, mail: mail.id }}
              className={mail.read || sent ? 'row' : 'row unread'}
              aria-current={mail.id === open ? 'page' : undefined}
            >
              <PersonAvatar name={other} />
              <span className="row-text">
                <span className="row-title">
                  {sent && <SendRegular role="img" aria-label="Sent to" />} {other}
                </span>
                <span className="row-detail">{mail.subject}</span>
                {!mail.read && !sent && <span className="hidden">Unread</span>}
              </span>
              <time dateTime={mail.at} title={momentOf(mail.at)} className="row-time">
                {now ? shortWhenOf(mail.at, now) : momentOf(mail.at)}
              </time>
            </Go>
          </li>
        );
      })}
    </ul>
  );
}
