/** What Teams has, as staff see it: the channel, the ledger of steps, and who was told what and how. */
import type { Notice, NoticeKind, Way } from '../../record/notices.ts';
import type { Step } from '../../record/space.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type Names, nameOf } from '../names.ts';

export interface LedgerLine extends Step {
  readonly title: string;
  readonly mayRetry: boolean;
}

interface NoticeLine {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly to: readonly { readonly name: string; readonly ways: readonly string[]; readonly why: string | null }[];
}

export interface TeamsPart {
  readonly state: 'none' | 'creating' | 'ready';
  readonly name: string | null;
  readonly url: string | null;
  readonly ledger: readonly LedgerLine[];
  /** Newest first. */
  readonly notices: readonly NoticeLine[];
}

const noticeTitles: Readonly<Record<NoticeKind, string>> = {
  eligibilityInvitation: 'Invitation to answer the eligibility questions',
  eligibilityEntered: 'Answers entered for the partner',
  eligibilityGiven: 'Eligibility questions given to a colleague',
  eligibilityChangeProposed: 'Change of answers proposed',
  projectManagerAssigned: 'Who the project manager is',
  applicationReceipt: 'Application received',
  query: 'Question or reply',
  boardDate: 'Board date',
  boardDateMoved: 'Board date moved',
  boardOutcome: 'Board outcome',
};

const wayWords: Readonly<Record<Way, string>> = {
  channel: 'channel',
  feed: 'activity feed',
  chat: 'chat',
  mail: 'email',
};

export function teamsPart(record: PartnerRecord, names: Names): TeamsPart {
  const { space } = record;
  const ledger = Object.values(space.steps)
    .map((step) => ledgerLine(step, record, names))
    .sort((a, b) => b.at.localeCompare(a.at));
  return {
    state: space.channel ? 'ready' : space.wanted ? 'creating' : 'none',
    name: space.channel?.name ?? space.wanted?.name ?? null,
    url: space.channel?.url ?? null,
    ledger,
    notices: record.notices.map((notice) => noticeLine(notice, record, names)).reverse(),
  };
}

function ledgerLine(step: Step, record: PartnerRecord, names: Names): LedgerLine {
  const mayRetry = ['waiting', 'refused', 'unknown'].includes(step.status);
  return { ...step, title: stepTitle(step.key, record, names), mayRetry };
}

function stepTitle(key: string, record: PartnerRecord, names: Names): string {
  const [kind = '', first = '', second = '', third = ''] = key.split(':');
  switch (kind) {
    case 'invite':
      return `Invite ${nameOf(names, first)}`;
    case 'team':
      return `Add ${nameOf(names, first)} to the team`;
    case 'channel':
      return 'Create the private channel';
    case 'member':
      return `Add ${nameOf(names, first)} to the channel`;
    case 'app':
      return 'Add the app to the channel';
    case 'tab':
      return 'Pin the tab';
    case 'post':
      return postTitle(first, third, names);
    case 'notice': {
      const notice = record.notices.find((candidate) => candidate.id === first);
      return `${notice ? noticeTitles[notice.kind] : 'News'}: ${nameOf(names, second)}, ${wayOf(third)}`;
    }
    default:
      return key;
  }
}

function postTitle(post: string, person: string, names: Names): string {
  if (post === 'headline') return 'Post the headline card';
  return post === 'eligibility' ? `Send the eligibility card to ${nameOf(names, person)}` : 'Post the card of the step';
}

function wayOf(way: string): string {
  return Object.entries(wayWords).find(([key]) => key === way)?.[1] ?? way;
}

function noticeLine(notice: Notice, record: PartnerRecord, names: Names): NoticeLine {
  const { id, kind, at } = notice;
  const to = notice.to.map((person) => ({
    name: nameOf(names, person),
    ways: (notice.delivered[person] ?? []).map((delivery) => wayWords[delivery.way]),
    why: trouble(record, notice.id, person),
  }));
  return { id, title: noticeTitles[kind], at, to };
}

/** Why it has not reached the person, when a step says so. */
function trouble(record: PartnerRecord, notice: string, person: string): string | null {
  const steps = Object.values(record.space.steps).filter((step) => step.key.startsWith(`notice:${notice}:${person}:`));
  return steps.find((step) => step.why)?.why ?? null;
}
