/** Entries in people's activity feeds. */
import type { FeedEntry } from '../spaces/ports.ts';
import { type Graph, seg } from './client.ts';

const LONGEST_TEXT = 150;

/**
 * Permission: TeamsActivity.Send.Group (consent for the team). `systemDefault` takes free text and needs nothing in the
 * manifest; a chain's newer entry replaces the older. Source: LEARN "Send activity feed notifications".
 */
export async function notify(graph: Graph, team: string, entry: FeedEntry): Promise<void> {
  const text = [...entry.text].slice(0, LONGEST_TEXT).join('');
  const body = {
    topic: { source: 'text', value: text, webUrl: entry.link },
    activityType: 'systemDefault',
    chainId: entry.chain,
    previewText: { content: text },
    templateParameters: [{ name: 'systemDefaultText', value: text }],
    recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: entry.user },
  };
  await graph.tell({ method: 'POST', path: `/teams/${seg(team)}/sendActivityNotification`, body });
}
