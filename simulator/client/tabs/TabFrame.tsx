/** A tab of the app, opened by the server, or the reason why not. */
import { Button, Spinner } from '@fluentui/react-components';
import type { OpenTab, TabView, WorldView } from '../../contract.ts';
import { useTheme } from '../state/theme.ts';
import { TabPage } from './TabPage.tsx';
import { useOpened } from './useOpened.ts';

interface TabFrameProps {
  world: WorldView;
  tab: TabView;
  /** Channel of a channel tab; none for a personal one. */
  channel?: string;
  /** What a link asked to be shown in the tab. */
  sub?: string;
}

export function TabFrame({ world, tab, channel, sub }: TabFrameProps) {
  const theme = useTheme();
  const body: OpenTab = { as: world.me.id, tabId: tab.id, theme, ...(channel ? { conversationId: channel } : {}) };
  const { data, error, refetch } = useOpened(body);
  if (error) {
    return (
      <div className="centred">
        <p role="alert">The tab cannot be opened. {error.message}</p>
        <Button onClick={() => void refetch()}>Try again</Button>
      </div>
    );
  }
  if (!data) return <Spinner className="centred" label="Opening the tab" />;
  return <TabPage key={`${tab.id}/${channel}/${sub}`} opened={data} {...{ world, tab, channel, sub, theme }} />;
}
