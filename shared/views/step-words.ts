/** What each step in Teams is called, wherever staff read about it; people stand in it as ids. */
import { callForms } from '../journey/calls.ts';
import { journeyOf } from '../journey/journeys.ts';
import type { PartnerRecord } from '../record/state.ts';
import { noticeNames, wayName } from './notice-names.ts';
import { say, type Words, who } from './timeline/words.ts';

/** `key`: of the ledger, see `Step` in shared/record/space.ts. */
export function stepWords(record: PartnerRecord, key: string): Words {
  const [kind = '', first = '', second = '', third = ''] = key.split(':');
  switch (kind) {
    case 'invite':
      return say`Invite ${who(first)} as a guest`;
    case 'host':
      return say`Choose the team for the channel`;
    case 'team':
      return say`Add ${who(first)} to the team`;
    case 'channel':
      return record.space.wanted?.adopt ? say`Take over the channel` : say`Create the private channel`;
    case 'app':
      return say`Add the app to the channel`;
    case 'tab':
      return say`Pin the tab in the channel`;
    case 'check':
      return say`Check the channel in Teams`;
    case 'member':
      return say`Add ${who(first)} to the channel`;
    case 'leaveTeam':
      return say`Take ${who(first)} out of the team`;
    case 'archive':
      return say`Archive the channel`;
    case 'merge':
      return say`Bring the contacts to ${record.merge.into?.name ?? 'the other partner'}`;
    case 'restore':
      return say`Open the channel again`;
    case 'meeting':
      return meeting(record, first);
    case 'leave':
      return say`Take ${who(first)} out of the channel`;
    case 'sent':
      return say`Tell the project manager who was told the Board outcome`;
    case 'lost':
      return say`Take back a reminder that reached nobody`;
    case 'post':
      return post(record, first, second, third);
    default:
      return notice(record, first, second, third);
  }
}

/** Whom a step is about; null: nobody alone. */
export function personOfStep(key: string): string | null {
  const [kind = '', first = '', second = '', third = ''] = key.split(':');
  if (['invite', 'team', 'member', 'leave', 'leaveTeam'].includes(kind)) return first;
  if (kind === 'post') return first === 'eligibility' ? third : null;
  return kind === 'notice' && second !== 'channel' ? second : null;
}

function post(record: PartnerRecord, kind: string, onboarding: string, last: string): Words {
  if (kind === 'last') return say`Post the last card`;
  if (kind === 'headline') return say`Post the headline card`;
  if (kind === 'eligibility') return say`Keep the eligibility card of ${who(last)} up to date`;
  if (kind === 'hold') return say`Keep the card of a request to put it on hold up to date`;
  const journey = record.partner.onboardings[onboarding]?.journey;
  const title = journey && journeyOf(journey).steps.find((step) => step.id === last)?.title;
  return say`Post the card for ${title ?? 'a step'}`;
}

function meeting(record: PartnerRecord, id: string): Words {
  const plan = record.plans.find((each) => each.id === id);
  const organiser = plan?.meeting?.organiser ?? record.partner.projectManager;
  const title = plan ? callForms[plan.kind].title : 'call';
  return say`Keep the ${title} in the calendar of ${organiser === null ? 'somebody' : who(organiser)}`;
}

function notice(record: PartnerRecord, id: string, person: string, way: string): Words {
  const kind = record.notices.find((each) => each.id === id)?.kind;
  const news = kind ? noticeNames[kind] : 'News';
  if (person === 'channel') return say`${news}: told in the channel`;
  return say`${news}: ${who(person)}, ${wayName(way)}`;
}
