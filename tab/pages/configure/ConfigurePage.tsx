/** What Teams shows when somebody adds the tab to a channel by hand. */
import { pages } from '@microsoft/teams-js';
import { useEffect } from 'react';
import { channelTab } from '../../../shared/channel-tab.ts';
import type { Host } from '../../app/host.ts';
import { useChannelContext } from '../../ask/reads.ts';
import { Message } from '../../parts/Message.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';

export function ConfigurePage({ host }: { host: Host }) {
  if (host.settingUp && host.channel) return <SetUp channel={host.channel} />;
  return (
    <Message title="This page sets up the tab">
      <p>It works only when you add the tab to a channel.</p>
      <p>In Microsoft Teams, open the partner's channel. Select “Add a tab”, then the app “Partner onboarding”.</p>
    </Message>
  );
}

function SetUp({ channel }: { channel: string }) {
  const found = useChannelContext(channel);
  const known = found.data !== undefined;
  useEffect(() => {
    if (!known) return;
    const { name, entity, path } = channelTab;
    const address = `${window.location.origin}${path}`;
    pages.config.registerOnSaveHandler((saving) => {
      pages.config
        .setConfig({ suggestedDisplayName: name, entityId: entity, contentUrl: address, websiteUrl: address })
        .then(() => saving.notifySuccess())
        .catch(() => saving.notifyFailure('The tab was not added. Try again.'));
    });
    pages.config.setValidityState(true);
  }, [known]);

  if (found.isPending) return <PageSkeleton />;
  if (found.error && found.error.status !== 404) return <ReadFailed failure={found.error} again={found.refetch} />;
  if (!known) {
    return (
      <Message title="This channel has no partner">
        <p>The tab shows a partner's progress. Add it to the channel of a partner.</p>
      </Message>
    );
  }
  return (
    <Message title="Add the progress tab">
      <p>The tab shows everybody in this channel where the onboarding is and what comes next.</p>
      <p>Select Save to add it.</p>
    </Message>
  );
}
