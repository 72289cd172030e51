/** News in a person's activity feed, with a link to the card or the tab. A repeat replaces the entry: same chain. */

import type { Notice } from '../../../shared/record/notices.ts';
import { hostOf } from '../../../shared/record/space-host.ts';
import { personalTabLink } from '../../../shared/tab-link.ts';
import { numberOf } from '../marked.ts';
import type { CallFailed, Outside } from '../ports.ts';
import { marker, type Outcome, type PlannedStep, type SpaceSettings, type View } from '../step.ts';
import { delivered, isPartnerSide, noticeKey } from '../ways.ts';

export function feedNotice(view: View, notice: Notice, person: string): PlannedStep {
  const { record, shared, names, now, templates, settings } = view;
  const key = noticeKey(notice.id, person, 'feed');
  // Whom it is for is in the team of this partner, or in one of the others.
  const team = (record.space.inTeam[person] ? hostOf(record.space) : null) ?? settings.hostTeams[0] ?? '';
  const make = async ({ graph, people }: Outside): Promise<Outcome> => {
    const user = (await people.find(person))?.directoryId;
    if (!user) return { refuse: `{person:${person}} has not used the app in Teams yet.` };
    await graph.notify(team, {
      user,
      text: templates.line(shared, notice, names, now),
      link: linkFor(view, notice, person),
      chain: numberOf(marker(record, key)),
    });
    return { done: [delivered(record, notice, person, 'feed')] };
  };
  return { key, needs: [], after: [], uses: [{ limit: 'notify', place: team }], once: null, make, explain };
}

function explain(failure: CallFailed): Outcome | null {
  if (failure.status !== 403 && failure.status !== 404) return null;
  return { refuse: 'Microsoft did not let us use this person’s activity feed: the app is not in a team of theirs.' };
}

/** Contacts go to their channel, staff to the partner in the personal tab, or to what waits on them at several. */
function linkFor(view: View, notice: Notice, person: string): string {
  const { channel } = view.record.space;
  if (channel && isPartnerSide(view.record, person)) return channelLink(view.settings, channel);
  return personalTabLink(view.settings, notice.data.partners ? 'waiting' : `partners/${view.record.id}`);
}

function channelLink(
  settings: SpaceSettings,
  channel: { readonly id: string; readonly team: string; readonly name: string },
) {
  const query = `groupId=${enc(channel.team)}&tenantId=${enc(settings.tenant)}`;
  return `https://teams.microsoft.com/l/channel/${enc(channel.id)}/${enc(channel.name)}?${query}`;
}

const enc = encodeURIComponent;
