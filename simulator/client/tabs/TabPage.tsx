/** The page of a tab in its frame, with Teams' side of teams-js around it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { OpenedTab, SsoToken, TabView, WorldView } from '../../contract.ts';
import { addressOf, go } from '../state/address.ts';
import { tell } from '../state/api.ts';
import { entityPlace, openLink } from '../state/links.ts';
import type { Place } from '../state/place.ts';
import type { ThemeName } from '../state/theme.ts';
import { legacyContext } from './context.ts';
import { type HostAnswers, hostTab, type NavigationTarget } from './host.ts';

interface TabPageProps {
  opened: OpenedTab;
  world: WorldView;
  tab: TabView;
  channel: string | undefined;
  sub: string | undefined;
  theme: ThemeName;
}

export function TabPage({ opened, world, tab, channel, sub, theme }: TabPageProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<ReturnType<typeof hostTab>>(null);
  const session = useId();
  const [told, setTold] = useState<string | null>(null);
  const as = world.me.id;

  const here = (subPage: string): Place => {
    const rest = { tab: tab.id, ...(subPage ? { sub: subPage } : {}) };
    return channel ? { app: 'teams', channel, ...rest } : { app: 'home', ...rest };
  };
  const placeOf = ({ pageId, subPageId = '', channelId }: NavigationTarget): Place => {
    if (pageId === opened.context.entityId && channelId === channel) return here(subPageId);
    return entityPlace(world, pageId, { subEntityId: subPageId, ...(channelId ? { channelId } : {}) });
  };
  const answers = useEffectEvent(
    (): HostAnswers => ({
      context: () =>
        legacyContext(opened.context, {
          appId: world.app.id,
          theme,
          session,
          frame: 'content',
          ...(sub === undefined ? {} : { sub }),
        }),
      token: async () => (await tell<SsoToken>('/client/token', { as })).token,
      openLink: (url) => openLink(url, world),
      navigateToApp: (target) => go(as, placeOf(target)),
      shareDeepLink: (subPage) => setTold(new URL(addressOf(as, here(subPage)), location.href).href),
      loaded: () => setTold(null),
      failed: (message) => setTold(`The tab says that it could not start. ${message ?? ''}`),
    }),
  );

  useEffect(() => {
    if (!frame.current) return;
    const started = hostTab(frame.current, new URL(opened.contentUrl).origin, () => answers());
    host.current = started;
    // Only now: the page may not speak before anybody listens.
    frame.current.src = opened.contentUrl;
    return started.stop;
  }, [opened.contentUrl]);
  useEffect(() => host.current?.changeTheme(theme), [theme]);

  return (
    <>
      {told && (
        <MessageBar>
          <MessageBarBody>{told}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setTold(null)}>Close</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <iframe
        ref={frame}
        className="tab-frame"
        title={tab.name}
        allow="clipboard-write"
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
      />
    </>
  );
}
