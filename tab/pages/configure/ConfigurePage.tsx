/** What Teams shows when somebody adds the tab to a channel by hand. */
import { pages } from '@microsoft/teams-js';
import { useEffect } from 'react';
import type { Host } from '../../app/host.ts';
import { useChannelContext } from '../../ask/reads.ts';
import { Message } from '../../parts/Message.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';

export function ConfigurePage({ host }: { host: Host }) {
  const found = useChannelContext(host.channel ?? '');
  const partner = found.data?.partner;
  useEffect(() => {
    if (!partner) return;
    const address = `${window.location.origin}/tab/partners/${encodeURIComponent(partner)}/progress`;
    pages.config.registerOnSaveHandler((saving) => {
      pages.config
        .setConfig({ suggestedDisplayName: 'Progress', entityId: partner, contentUrl: address, websiteUrl: address })
        .then(() => saving.notifySuccess())
        .catch(() => saving.notifyFailure('The tab was not added. Try again.'));
    });
    pages.config.setValidityState(true);
  }, [partner]);

  if (found.isPending) return <PageSkeleton />;
  if (!partner) {
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
