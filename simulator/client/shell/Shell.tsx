/** One person's Teams: the apps they have, and the one they look at. */
import { Spinner } from '@fluentui/react-components';
import type { Person, WorldView } from '../../contract.ts';
import { ActivityPlace } from '../places/ActivityPlace.tsx';
import { ChatPlace } from '../places/ChatPlace.tsx';
import { HomePlace } from '../places/HomePlace.tsx';
import { MailPlace } from '../places/MailPlace.tsx';
import { TeamsPlace } from '../places/TeamsPlace.tsx';
import type { Place } from '../state/place.ts';
import { hasTeams, usePeople, useWorld } from '../state/queries.ts';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';

function Open({ world, place }: { world: WorldView; place: Exclude<Place, { app: 'mail' }> }) {
  switch (place.app) {
    case 'activity':
      return <ActivityPlace world={world} />;
    case 'chat':
      return <ChatPlace world={world} />;
    case 'teams':
      return <TeamsPlace world={world} place={place} />;
    case 'home':
      return <HomePlace world={world} place={place} />;
  }
}

interface ShellProps {
  me: Person;
  place: Place | undefined;
}

export function Shell({ me, place }: ShellProps) {
  const people = usePeople();
  const teams = hasTeams(me);
  const world = useWorld(me);
  const mail: Place = place?.app === 'mail' ? place : { app: 'mail' };
  const here = teams ? (place ?? { app: 'teams' }) : mail;
  const unreadMail = people.data?.mailboxes.find(({ personId }) => personId === me.id)?.unread ?? 0;
  return (
    <>
      <TopBar me={me} />
      <div className="shell" key={me.id}>
        <Rail me={me} app={here.app} world={teams ? world.data : undefined} unreadMail={unreadMail} />
        {here.app === 'mail' && <MailPlace me={me} place={here} world={teams ? world.data : undefined} />}
        {here.app !== 'mail' && world.data && <Open world={world.data} place={here} />}
        {here.app !== 'mail' && !world.data && !world.error && <Spinner className="centred" label="Loading" />}
        {here.app !== 'mail' && world.error && <p className="centred">{world.error.message}</p>}
      </div>
    </>
  );
}
