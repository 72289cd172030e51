/** The dialog in which the app's configuration page runs: Save is there once the page says that it is ready. */
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { ChannelView, NewTab, SsoToken, TabView, WorldView } from '../../contract.ts';
import { go } from '../state/address.ts';
import { tell } from '../state/api.ts';
import { openLink } from '../state/links.ts';
import { useTheme } from '../state/theme.ts';
import { legacyContext } from './context.ts';
import { type HostAnswers, hostTab, type SettingsAnswers, type TabConfig } from './host.ts';
import { useOpened } from './useOpened.ts';

interface SetUpTabProps {
  world: WorldView;
  channel: ChannelView;
  onDone: () => void;
}

export function SetUpTab({ world, channel, onDone }: SetUpTabProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<ReturnType<typeof hostTab>>(null);
  const config = useRef<TabConfig>({});
  const session = useId();
  const theme = useTheme();
  const [valid, setValid] = useState(false);
  const [problem, setProblem] = useState('');
  const as = world.me.id;
  const { data: opened, error } = useOpened({ as, tabId: '', conversationId: channel.id, theme });

  const pin = async () => {
    const { suggestedDisplayName, entityId = '', contentUrl = '', websiteUrl = '' } = config.current;
    const name = suggestedDisplayName ?? world.app.name;
    const body: NewTab = { as, conversationId: channel.id, name, entityId, contentUrl, websiteUrl };
    const { id } = await tell<TabView>('/client/tabs', body);
    onDone();
    go(as, { app: 'teams', channel: channel.id, tab: id });
  };
  const settings: SettingsAnswers = {
    setValidity: setValid,
    setConfig: (given) => {
      config.current = given;
    },
    saved: () => void pin().catch(({ message }: Error) => setProblem(message)),
    notSaved: (reason) => setProblem(reason ?? 'The app did not save the tab.'),
  };
  const answers = useEffectEvent((): HostAnswers => {
    if (!opened) throw new Error('Nothing has been opened yet.');
    return {
      settings,
      context: () => legacyContext(opened.context, { appId: world.app.id, theme, session, frame: 'settings' }),
      token: async () => (await tell<SsoToken>('/client/token', { as })).token,
      openLink: (url) => openLink(url, world),
      navigateToApp: () => {},
      shareDeepLink: () => {},
      loaded: () => {},
      failed: (message) => setProblem(`The page says that it could not start. ${message ?? ''}`),
    };
  });
  const address = opened?.contentUrl;
  useEffect(() => {
    if (!frame.current || !address) return;
    const started = hostTab(frame.current, new URL(address).origin, () => answers());
    host.current = started;
    frame.current.src = address;
    return started.stop;
  }, [address]);

  const save = () => {
    setProblem('');
    host.current?.save();
  };
  return (
    <DialogSurface className="app-dialog">
      <DialogBody>
        <DialogTitle>{world.app.name}</DialogTitle>
        <DialogContent>
          {!opened && !error && <Spinner label="Opening the page" />}
          {(error ?? problem) && <p role="alert">{error?.message ?? problem}</p>}
          {opened && (
            <iframe
              ref={frame}
              className="dialog-frame"
              title="Set up the tab"
              sandbox="allow-scripts allow-same-origin allow-forms allow-popups"
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" disabled={!valid} onClick={save}>
            Save
          </Button>
          <Button onClick={onDone}>Cancel</Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  );
}
