/** A partner whose onboarding began before this app: registered in one act, at the step it has reached, without old news. */
import { z } from 'zod';
import { londonDate } from '../calendar/working-days.ts';
import { currentJourney } from '../journey/current.ts';
import { journeyOf } from '../journey/journeys.ts';
import { channelName } from './channel-name.ts';
import type { OnboardingImported } from './course-state.ts';
import { type Context, type Decision, refuse } from './decision.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { type PartnerTopicEvent, registerPartner } from './partner.ts';
import { contactAdded, type PeopleEvent } from './people.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { SpaceEvent } from './space.ts';
import type { PartnerRecord } from './state.ts';
import { date, id } from './text.ts';

/** Given by the import of a file only: the rows are checked there, and people found by their addresses. */
export const importPartner = registerPartner.extend({
  type: z.literal('importPartner'),
  /** A staff member's person id, or nobody yet. */
  projectManager: id.nullable(),
  /** The step it has reached; what comes before was completed before this app. */
  step: id,
  startedOn: date('The date it started'),
  /** The id of a channel that is there already and becomes the partner's. */
  channel: id.nullable(),
});
export type ImportPartner = z.infer<typeof importPartner>;

export const importPolicies: PolicyLines<ImportPartner['type']> = { importPartner: leads };

type Events = PartnerTopicEvent | PeopleEvent | OnboardingImported | SpaceEvent | NoticeWanted;

export function decideImport(record: PartnerRecord, command: ImportPartner, context: Context): Decision<Events> {
  const { name, odsCode, product, service, contact, projectManager, step, startedOn, channel } = command;
  if (record.partner.registeredAt) return refuse('alreadyRegistered', 'This partner is registered already.');
  const { steps } = journeyOf(currentJourney);
  const at = steps.findIndex(({ id: each }) => each === step);
  if (at < 0) return refuse('invalid', 'Select a step of the journey.');
  if (startedOn > londonDate(context.now))
    return refuse('invalid', 'The date it started must be today or in the past.');
  if (projectManager && !context.house.staff[projectManager]?.roles.includes('projectManager')) {
    return refuse('notProjectManager', 'Select a person who is a project manager.');
  }
  if (channel && !projectManager) return refuse('invalid', 'A channel needs a project manager.');
  const onboarding = 'o1';
  const done = steps.slice(0, at).map(({ id: each }) => each);
  const manager = projectManager
    ? [{ type: 'ProjectManagerAssigned' as const, person: projectManager, was: null }]
    : [];
  const space = channel
    ? [
        {
          type: 'SpaceOpened' as const,
          kind: 'private' as const,
          name: channelName(name, product, record.id),
          onboarding,
          adopt: channel,
        },
      ]
    : [];
  return [
    { type: 'PartnerRegistered', name, odsCode },
    { type: 'ProductAdded', product: 'p1', name: product },
    { type: 'OnboardingStarted', onboarding, product: 'p1', service, journey: currentJourney },
    { type: 'OnboardingImported', onboarding, done, startedOn },
    contactAdded(contact, true),
    ...manager,
    ...space,
    ...(at === 0 ? [noticeWanted(record, context, { kind: 'eligibilityInvitation', onboarding, to: [contact] })] : []),
  ];
}
