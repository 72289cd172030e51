/** The portfolio as a table for spreadsheets: one line for each onboarding, with more than a page shows. */
import { londonDate, workingDaysBetween } from '../calendar/working-days.ts';
import { eligibilityWords } from '../journey/eligibility.ts';
import type { Names } from '../views/names.ts';
import { nameOf } from '../views/names.ts';
import type { Entry } from './entries.ts';
import { phaseChoices, serviceChoices } from './known.ts';
import type { LikelyOf } from './likely.ts';

/** Text, a whole number, or a date such as `2026-11-21`; null is empty. */
export type Cell = string | number | { readonly date: string } | null;

interface Known {
  readonly names: Names;
  readonly today: string;
  readonly likely: LikelyOf;
}

interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly of: (entry: Entry, known: Known) => Cell;
}

const sides = { nhs: 'NHS login', partner: 'Partner', board: 'Board', hold: 'On hold', nobody: 'Nobody' } as const;
const gates = { application: 'Application', goLive: 'Go live' } as const;
const outcomes = { approved: 'Approved', rejected: 'Rejected', deferred: 'Deferred' } as const;
const ways = {
  live: 'Live',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  undone: 'Undone',
  merged: 'Merged',
} as const;

export const exportColumns: readonly Column[] = [
  { title: 'Partner', width: 32, of: ({ row }) => row.name },
  { title: 'ODS code', width: 11, of: ({ row }) => row.odsCode },
  { title: 'Product', width: 28, of: ({ onboarding }) => onboarding.product },
  { title: 'Service', width: 12, of: ({ onboarding }) => titleIn(serviceChoices, onboarding.service) },
  { title: 'Project manager', width: 22, of: ({ row }, { names }) => person(row.projectManager, names) },
  { title: 'Contacts', width: 32, of: ({ row }, { names }) => row.contacts.map((id) => nameOf(names, id)).join(', ') },
  { title: 'Phase', width: 12, of: ({ onboarding: { step } }) => step && titleIn(phaseChoices, step.phase) },
  { title: 'Step', width: 28, of: ({ onboarding: { step } }) => step?.title ?? 'All steps completed' },
  { title: 'Step number', width: 12, of: ({ onboarding: { step } }) => step?.number ?? null },
  { title: 'Waiting on', width: 12, of: ({ onboarding: { turn } }) => sides[turn.side] },
  { title: 'Person', width: 22, of: ({ onboarding: { turn } }, { names }) => person(turn.person, names) },
  { title: 'Waiting since', width: 14, of: ({ onboarding: { turn } }) => day(turn.since) },
  { title: 'Due', width: 12, of: ({ onboarding: { turn } }) => day(turn.dueOn) },
  {
    title: 'Working days late',
    width: 17,
    of: ({ onboarding: { turn } }, { today }) => turn.dueOn && workingDaysBetween(turn.dueOn, today),
  },
  {
    title: 'Board decides on',
    width: 17,
    of: ({ onboarding: each }) => (atBoard(each) ? gates[each.boardGate] : null),
  },
  { title: 'Board date', width: 12, of: ({ onboarding }) => day(onboarding.boardDate) },
  {
    title: 'Board outcome',
    width: 15,
    of: ({ onboarding: { boardOutcome } }) => boardOutcome && outcomes[boardOutcome],
  },
  {
    title: 'Eligibility',
    width: 30,
    of: ({ onboarding: { eligibility } }) => eligibility && eligibilityWords.outcomes.labels[eligibility],
  },
  { title: 'Scenario', width: 10, of: ({ onboarding }) => onboarding.scenario },
  { title: 'Started', width: 12, of: ({ onboarding }) => day(onboarding.startedAt) },
  { title: 'Likely go live from', width: 17, of: (entry, { likely }) => day(likely(entry)?.from ?? null) },
  { title: 'Likely go live to', width: 16, of: (entry, { likely }) => day(likely(entry)?.to ?? null) },
  { title: 'Patients use it since', width: 19, of: ({ onboarding }) => day(onboarding.liveAt) },
  { title: 'Closed', width: 12, of: ({ onboarding }) => day(onboarding.closed?.at ?? null) },
  { title: 'How closed', width: 12, of: ({ onboarding: { closed } }) => closed && ways[closed.how] },
  { title: 'Last change', width: 12, of: ({ row }) => day(row.lastChangeAt) },
];

export function exportCells(entry: Entry, known: Known): readonly Cell[] {
  return exportColumns.map((column) => column.of(entry, known));
}

/** Everybody whom the cells name. */
export function peopleInCells({ row, onboarding }: Entry): readonly string[] {
  return [row.projectManager, onboarding.turn.person, ...row.contacts].filter((id) => id !== null);
}

function atBoard({ boardDate, boardOutcome }: Entry['onboarding']): boolean {
  return boardDate !== null || boardOutcome !== null;
}

function person(id: string | null, names: Names): string | null {
  return id === null ? null : nameOf(names, id);
}

function titleIn(choices: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return choices.find((choice) => choice.id === id)?.title ?? id;
}

/** Of a date or an instant. */
function day(when: string | null): Cell {
  return when === null ? null : { date: when.length === 10 ? when : londonDate(when) };
}
