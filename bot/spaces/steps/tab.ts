/** `tab`: our tab pinned in the channel. Found by the app it belongs to. */
import { channelReady } from '../delays.ts';
import type { CallFailed, Fact, Outside } from '../ports.ts';
import { type Outcome, onChannel, type PlannedStep, type View } from '../step.ts';

export function tabSteps(view: View): readonly PlannedStep[] {
  const { wanted, tab } = view.record.space;
  if (!wanted || tab) return [];
  const make = (outside: Outside) => pin(view, outside);
  // A pin that was slow to arrive makes a second tab, so the start of each try is written down.
  const once = { find: (outside: Outside) => find(view, outside) };
  // The first card comes first: both count as calls on the channel.
  const uses = onChannel(view.record);
  return [{ key: 'tab', needs: ['app'], after: ['post:headline'], uses, once, make, explain }];
}

async function find(view: View, { graph }: Outside): Promise<readonly Fact[] | null> {
  const { channel } = view.record.space;
  const tab = channel && (await graph.findTab(channel.team, channel.id, view.settings.app));
  return tab ? [{ type: 'TabPinned', key: 'tab', tab, how: 'adopted' }] : null;
}

async function pin(view: View, outside: Outside): Promise<Outcome> {
  const { channel } = view.record.space;
  const { app, tab } = view.settings;
  if (!channel) return { wait: 'The channel is not there yet.', delays: channelReady };
  const there = await find(view, outside);
  if (there) return { done: there };
  const id = await outside.graph.pinTab(channel.team, channel.id, app, tab);
  return { done: [{ type: 'TabPinned', key: 'tab', tab: id, how: 'created' }] };
}

function explain(failure: CallFailed): Outcome | null {
  if (failure.status !== 404) return null;
  return { wait: 'The channel is still being set up. We try again by ourselves.', delays: channelReady };
}
