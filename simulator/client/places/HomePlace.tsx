/** The app's own page: its personal tabs and its chat. */
import { Tab, TabList } from '@fluentui/react-components';
import type { WorldView } from '../../contract.ts';
import { PersonAvatar } from '../shell/PersonAvatar.tsx';
import { go } from '../state/address.ts';
import type { Place } from '../state/place.ts';
import { TabFrame } from '../tabs/TabFrame.tsx';
import { AddApp } from './AddApp.tsx';
import { ChatWith } from './ChatWith.tsx';

interface HomePlaceProps {
  world: WorldView;
  place: Extract<Place, { app: 'home' }>;
}

const chat = 'chat';

export function HomePlace({ world, place }: HomePlaceProps) {
  const { app, me } = world;
  const tab = place.tab === chat ? undefined : (app.tabs.find(({ id }) => id === place.tab) ?? app.tabs[0]);
  const choose = (value: unknown) => {
    if (typeof value === 'string') go(me.id, { app: 'home', tab: value });
  };
  return (
    <main className="place whole">
      <div className="main-pane">
        <div className="main-head">
          <PersonAvatar name={app.name} kind="app" size={28} />
          <h2 className="main-title">{app.name}</h2>
          {app.installed && (
            <TabList
              className="channel-tabs"
              selectedValue={tab?.id ?? chat}
              onTabSelect={(_event, { value }) => choose(value)}
              aria-label={`Tabs of ${app.name}`}
            >
              {app.tabs.map(({ id, name }) => (
                <Tab key={id} value={id}>
                  {name}
                </Tab>
              ))}
              <Tab value={chat}>Chat</Tab>
            </TabList>
          )}
        </div>
        <div className="tab-panel" role="tabpanel" aria-label={tab?.name ?? 'Chat'}>
          {!app.installed && <AddApp world={world} />}
          {app.installed && !tab && <ChatWith world={world} />}
          {app.installed && tab && (
            <TabFrame world={world} tab={tab} {...(place.sub === undefined ? {} : { sub: place.sub })} />
          )}
        </div>
      </div>
    </main>
  );
}
