/** `app`: our app enabled in the channel, so that cards, the tab and mentions work there. */
import { channelReady, tenantMayChange } from '../delays.ts';
import type { CallFailed, Outside } from '../ports.ts';
import { type Outcome, onChannel, type PlannedStep, type View } from '../step.ts';

export function appSteps(view: View): readonly PlannedStep[] {
  const { wanted, appEnabled } = view.record.space;
  if (!wanted || appEnabled) return [];
  const make = (outside: Outside) => enable(view, outside);
  const uses = onChannel(view.record);
  return [{ key: 'app', needs: ['channel'], after: [], uses, once: null, make, explain }];
}

async function enable(view: View, { graph }: Outside): Promise<Outcome> {
  const { channel } = view.record.space;
  if (!channel) return { wait: 'The channel is not there yet.', delays: channelReady };
  // Where we may not add it, a person may have: that is noticed here, and at once when Teams tells of it.
  if (
    view.record.space.steps.app?.status === 'refused' &&
    (await graph.isAppEnabled(channel.team, channel.id, view.settings.app))
  )
    return { done: [{ type: 'AppEnabled', key: 'app', how: 'adopted' }] };
  await graph.enableApp(channel.team, channel.id, view.settings.app);
  return { done: [{ type: 'AppEnabled', key: 'app', how: 'created' }] };
}

// Source: reference/teams-platform.md 1.1 and 1.3: tenants differ, and a person may add the app where we may not.
function explain(failure: CallFailed): Outcome | null {
  if (failure.status === 404)
    return { wait: 'The channel is still being set up. We try again by ourselves.', delays: channelReady };
  if (failure.status !== 403 && failure.status !== 400) return null;
  return {
    refuse:
      'Microsoft did not let us add the app to the channel. In Teams, open the channel, select Manage channel, then Apps, and add the app. We notice it when you have done so.',
    delays: tenantMayChange,
  };
}
