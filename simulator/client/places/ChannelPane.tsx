/** The open channel: its name, its people, its tabs, and what the chosen tab shows. */
import { Spinner, Tab, TabList } from '@fluentui/react-components';
import type { ChannelView, WorldView } from '../../contract.ts';
import { Posts } from '../conversation/Posts.tsx';
import { Back } from '../shell/Pane.tsx';
import { go } from '../state/address.ts';
import type { Place } from '../state/place.ts';
import { useConversation } from '../state/queries.ts';
import { AddTab } from '../tabs/AddTab.tsx';
import { TabFrame } from '../tabs/TabFrame.tsx';
import { Members } from './Members.tsx';

interface ChannelPaneProps {
  world: WorldView;
  channel: ChannelView;
  place: Extract<Place, { app: 'teams' }>;
}

const posts = 'posts';

export function ChannelPane({ world, channel, place }: ChannelPaneProps) {
  const as = world.me.id;
  const { data: conversation, error } = useConversation(as, channel.id);
  const tab = channel.tabs.find(({ id }) => id === place.tab);
  const choose = (value: unknown) =>
    go(as, {
      app: 'teams',
      channel: channel.id,
      ...(typeof value === 'string' && value !== posts ? { tab: value } : {}),
    });
  return (
    <>
      <div className="main-head">
        <Back as={as} to={{ app: 'teams' }} label="Back to teams and channels" />
        <h2 className="main-title">{channel.name}</h2>
        <TabList
          className="channel-tabs"
          selectedValue={tab?.id ?? posts}
          onTabSelect={(_event, { value }) => choose(value)}
          aria-label={`Tabs of ${channel.name}`}
        >
          <Tab value={posts}>Posts</Tab>
          {channel.tabs.map(({ id, name }) => (
            <Tab key={id} value={id}>
              {name}
            </Tab>
          ))}
        </TabList>
        {channel.mayAddTab && <AddTab world={world} channel={channel} />}
        {conversation && <Members members={conversation.members} />}
      </div>
      <div className="tab-panel" role="tabpanel" aria-label={tab?.name ?? 'Posts'}>
        {tab && (
          <TabFrame
            world={world}
            tab={tab}
            channel={channel.id}
            {...(place.sub === undefined ? {} : { sub: place.sub })}
          />
        )}
        {!tab && conversation && (
          <Posts conversation={conversation} world={world} marked={place.message} archived={channel.archived} />
        )}
        {!tab && error && <p className="centred">{error.message}</p>}
        {!tab && !conversation && !error && <Spinner className="centred" label="Loading" />}
      </div>
    </>
  );
}
