/** Teams: the teams and channels this person may open, and the open channel. */
import type { WorldView } from '../../contract.ts';
import { ListPane } from '../shell/Pane.tsx';
import type { Place } from '../state/place.ts';
import { ChannelList } from './ChannelList.tsx';
import { ChannelPane } from './ChannelPane.tsx';

interface TeamsPlaceProps {
  world: WorldView;
  place: Extract<Place, { app: 'teams' }>;
}

export function TeamsPlace({ world, place }: TeamsPlaceProps) {
  const channels = world.teams.flatMap(({ channels: each }) => each);
  const channel = channels.find(({ id }) => id === place.channel);
  return (
    <main className={place.channel ? 'place chosen' : 'place'}>
      <ListPane label="Teams and channels">
        {world.teams.length === 0 && <p className="empty">You are not in a team yet.</p>}
        {world.teams.map((team) => (
          <ChannelList key={team.id} as={world.me.id} team={team} open={place.channel} />
        ))}
      </ListPane>
      <div className="main-pane">
        {channel && <ChannelPane key={channel.id} world={world} channel={channel} place={place} />}
        {!channel && place.channel && (
          <p className="centred">This channel is not here any more, or you are not in it.</p>
        )}
        {!channel && !place.channel && <p className="centred">Choose a channel.</p>}
      </div>
    </main>
  );
}
