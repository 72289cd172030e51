/** A team and its channels; private ones have a lock, unread ones are bold. */
import { CounterBadge } from '@fluentui/react-components';
import { LockClosedRegular, PeopleTeamRegular, ShareRegular } from '@fluentui/react-icons';
import type { ChannelView, TeamView } from '../../contract.ts';
import { Go } from '../state/Go.tsx';

const marks = {
  standard: null,
  private: <LockClosedRegular role="img" aria-label="Private channel" />,
  shared: <ShareRegular role="img" aria-label="Shared channel" />,
};

interface ChannelListProps {
  as: string;
  team: TeamView;
  open: string | undefined;
}

function Channel({ as, channel, open }: { as: string; channel: ChannelView; open: boolean }) {
  return (
    <li>
      <Go
        as={as}
        to={{ app: 'teams', channel: channel.id }}
        className={channel.unread > 0 ? 'row channel unread' : 'row channel'}
        aria-current={open ? 'page' : undefined}
      >
        <span className="row-title">{channel.name}</span>
        {marks[channel.membership]}
        {channel.unread > 0 && (
          <>
            <CounterBadge aria-hidden count={channel.unread} size="small" color="danger" />
            <span className="hidden">{channel.unread} unread</span>
          </>
        )}
      </Go>
    </li>
  );
}

export function ChannelList({ as, team, open }: ChannelListProps) {
  return (
    <section aria-label={team.name}>
      <h2 className="team-heading">
        <PeopleTeamRegular aria-hidden />
        {team.name}
      </h2>
      <ul className="plain-list">
        {team.channels.map((channel) => (
          <Channel key={channel.id} as={as} channel={channel} open={channel.id === open} />
        ))}
      </ul>
    </section>
  );
}
