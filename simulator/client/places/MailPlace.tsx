/** Mail: the person's mailbox (and, for staff, the shared one), and the open mail. */
import { Select } from '@fluentui/react-components';
import type { Person, WorldView } from '../../contract.ts';
import { ListPane } from '../shell/Pane.tsx';
import { go } from '../state/address.ts';
import type { Place } from '../state/place.ts';
import { useMail, usePeople } from '../state/queries.ts';
import { Invitations } from './Invitations.tsx';
import { MailList } from './MailList.tsx';
import { MailReader } from './MailReader.tsx';

interface MailPlaceProps {
  me: Person;
  place: Extract<Place, { app: 'mail' }>;
  world: WorldView | undefined;
}

export function MailPlace({ me, place, world }: MailPlaceProps) {
  const people = usePeople();
  const readable = (people.data?.mailboxes ?? []).filter(
    ({ kind, personId }) => personId === me.id || (kind === 'shared' && me.standing === 'member'),
  );
  const mailbox = place.mailbox ?? me.mail;
  const mails = useMail(mailbox);
  const open = mails.data?.find(({ id }) => id === place.mail);
  const choose = (address: string) => go(me.id, { app: 'mail', mailbox: address });
  return (
    <main className={open ? 'place chosen' : 'place'}>
      <ListPane label="Mail">
        {readable.length > 1 ? (
          <Select
            className="mailbox-choice"
            aria-label="Mailbox"
            value={mailbox}
            onChange={(_event, { value }) => choose(value)}
          >
            {readable.map(({ address, name }) => (
              <option key={address} value={address}>
                {name}
              </option>
            ))}
          </Select>
        ) : (
          <p className="mailbox-name">{mailbox}</p>
        )}
        <Invitations me={me} />
        {mails.error && <p className="empty">{mails.error.message}</p>}
        {mails.data && <MailList me={me} mailbox={mailbox} mails={mails.data} open={open?.id} />}
      </ListPane>
      <div className="main-pane">
        {open ? (
          <MailReader key={open.id} me={me} mailbox={mailbox} mail={open} world={world} />
        ) : (
          <p className="centred">Choose a mail to read it.</p>
        )}
      </div>
    </main>
  );
}
