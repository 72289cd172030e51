/** One mail: who wrote what to whom, and the page they wrote, in a frame that runs no scripts. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Mail, MailAddress, Person, WorldView } from '../../contract.ts';
import { Back } from '../shell/Pane.tsx';
import { PersonAvatar } from '../shell/PersonAvatar.tsx';
import { tell } from '../state/api.ts';
import { keys } from '../state/keys.ts';
import { momentOf } from '../state/time.ts';
import { mailPage } from './mail-page.ts';

const written = ({ name, address }: MailAddress): string =>
  name && name !== address ? `${name} <${address}>` : address;

interface MailReaderProps {
  me: Person;
  mailbox: string;
  mail: Mail;
  world: WorldView | undefined;
}

function useRead({ id, read }: Mail, mailbox: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (read) return;
    const known = () => {
      queries.setQueryData<Mail[]>(keys.mail(mailbox), (old) =>
        old?.map((each) => (each.id === id ? { ...each, read: true } : each)),
      );
      void queries.invalidateQueries({ queryKey: keys.people });
    };
    tell('/client/mail/read', { id }).then(known, () => undefined);
  }, [id, read, mailbox, queries]);
}

export function MailReader({ me, mailbox, mail, world }: MailReaderProps) {
  useRead(mail, mailbox);
  const page = useMemo(() => mailPage(mail.html, world), [mail.html, world]);
  return (
    <article className="mail" aria-label={mail.subject}>
      <div className="main-head">
        <Back as={me.id} to={{ app: 'mail', mailbox }} label="Back to mail" />
        <h2 className="main-title">{mail.subject}</h2>
      </div>
      <div className="mail-head">
        <PersonAvatar name={mail.from.name || mail.from.address} size={40} />
        <div className="mail-people">
          <p className="message-author">{written(mail.from)}</p>
          <p>To: {mail.to.map(written).join(', ')}</p>
          {mail.cc.length > 0 && <p>Copy: {mail.cc.map(written).join(', ')}</p>}
          {mail.replyTo.length > 0 && <p>Replies go to: {mail.replyTo.map(written).join(', ')}</p>}
        </div>
        <time dateTime={mail.at}>{momentOf(mail.at)}</time>
      </div>
      <iframe
        className="mail-body"
        title={`Mail: ${mail.subject}`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={page}
      />
    </article>
  );
}
