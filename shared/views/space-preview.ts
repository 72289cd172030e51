/** What creating the channel will do, for the project manager to confirm: its name, who will be in it, the first cards. */
import { lastCall } from '../record/calls.ts';
import { channelName } from '../record/channel-name.ts';
import { forPartner } from '../record/for-partner.ts';
import { productName } from '../record/partner.ts';
import { currentContacts } from '../record/people.ts';
import { missingForSpace } from '../record/space.ts';
import type { PartnerRecord } from '../record/state.ts';
import { type Names, nameOf } from './names.ts';
import { progress, type StepView } from './progress.ts';

export interface SpacePreview {
  /** Sentences, one for each thing to do first; empty when the channel can be created. */
  readonly missing: readonly string[];
  readonly name: string;
  readonly members: readonly { readonly person: string; readonly name: string; readonly role: string }[];
  /** The cards that are posted first, in order. */
  readonly posts: readonly { readonly title: string; readonly about: string }[];
}

export function spacePreview(record: PartnerRecord, onboarding: string, names: Names): SpacePreview {
  const { name, projectManager } = record.partner;
  const guests = currentContacts(record).map(({ person }) => person);
  const staff = projectManager ? [{ person: projectManager, name: nameOf(names, projectManager), role: 'Owner' }] : [];
  const channel = channelName(name, productName(record, onboarding), record.id);
  const stage = stageToPost(forPartner(opened(record, onboarding, channel)), onboarding);
  return {
    missing: missingForSpace(record, onboarding),
    name: record.space.channel?.name ?? record.space.wanted?.name ?? channel,
    members: [
      ...staff,
      ...guests.map((person) => ({ person, name: nameOf(names, person), role: `Guest, from ${name}` })),
    ],
    posts: [
      {
        title: `${name}: joining NHS login`,
        about: 'The headline card. It shows where you are and keeps itself up to date.',
      },
      ...(stage ? [{ title: stage.title, about: `Step ${stage.number}: what ${name} needs to do now.` }] : []),
    ],
  };
}

/** The stage that has a card: the current step, when the partner has work in it. Give a shared record for a card. */
export function stageToPost(record: PartnerRecord, onboarding: string): StepView | null {
  const { current, turn } = progress(record, onboarding);
  if (turn.closed) return null;
  return current?.tasks.some((task) => task.side === 'partner') ? current : null;
}

/** The record as it will be: creating the channel completes a task of its own. */
function opened(record: PartnerRecord, onboarding: string, name: string): PartnerRecord {
  const at = lastCall(record, onboarding, 'preparation')?.at ?? '';
  return { ...record, space: { ...record.space, wanted: { kind: 'private', name, onboarding, at } } };
}
