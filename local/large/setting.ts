/** What every chapter is told with: who acts, how fast this one goes, and the Board's dates. */
import type { PersonActor } from '../../shared/record/actor.ts';
import type { Gate } from '../../shared/record/board/gates.ts';
import { marks } from './marks.ts';
import type { Chance } from './random.ts';
import type { Move, Told } from './teller.ts';

export const onboarding = 'o1';

export const lead: PersonActor = { kind: 'person', person: marks.manager, roles: ['projectManager'], door: 'teams' };
const helen: PersonActor = { kind: 'person', person: 'large-helen', roles: ['board'], door: 'teams' };
export const jo: PersonActor = { kind: 'person', person: marks.lead, roles: [], door: 'teams' };
export const ann: PersonActor = { kind: 'person', person: marks.colleague, roles: [], door: 'teams' };

export interface Setting {
  readonly chance: Chance;
  /** About so many working days: some are quick, some are slow, now and then one is forgotten for weeks. */
  days(usual: number): number;
  /** The first date of the Board after a date. */
  boardAfter(date: string): string;
}

/** A form answered, by whoever has to. */
export function form(
  id: string,
  answers: Readonly<Record<string, string>> | ((told: Told) => Readonly<Record<string, string>>),
  { wait, by = jo }: { readonly wait: number; readonly by?: PersonActor },
): Move {
  return {
    wait,
    by,
    command: (told) => {
      const given = typeof answers === 'function' ? answers(told) : answers;
      const basedOn = told.record.forms[onboarding]?.[id]?.version ?? 0;
      return { type: 'answerForm', onboarding, form: id, answers: { ...given }, basedOn };
    },
  };
}

type Agreed = { readonly text: string; readonly side: 'partner' | 'nhs'; readonly owner: null; readonly by: string };

export function call(
  kind: 'preparation' | 'productDemonstration' | 'postGoLive',
  wait: number,
  agreed: (today: string) => readonly Agreed[] = () => [],
): Move {
  return {
    wait,
    by: lead,
    command: ({ today }) => {
      const common = { onboarding, on: today, attendees: [jo.person, lead.person], others: '', notes: [] };
      const actions = [...agreed(today)];
      return kind === 'preparation'
        ? { type: 'recordCall', kind, ...common, actions, ready: true }
        : { type: 'recordCall', kind, ...common, actions };
    },
  };
}

/** Agenda and outcome; a deferral comes back to a later date. Gives "over" when the Board said no. */
export function* board(setting: Setting, gate: Gate): Generator<Move, 'over' | 'on'> {
  const { chance, days, boardAfter } = setting;
  let on = '';
  const setDate = (wait: number): Move => ({
    wait,
    by: lead,
    command: ({ today }) => {
      on = boardAfter(today);
      return { type: 'setBoardDate', onboarding, gate, on };
    },
  });
  yield setDate(days(3));
  for (let round = 1; ; round++) {
    yield { wait: days(2), by: lead, command: () => ({ type: 'freezeReport', onboarding, gate }) };
    const said = round > 2 || chance.happens(0.75) ? 'approved' : chance.happens(0.8) ? 'deferred' : 'rejected';
    yield {
      wait: { on },
      by: helen,
      command: ({ today }) => outcome(setting, gate, said, today),
    };
    if (said === 'approved') return 'on';
    if (said === 'rejected') {
      yield { wait: days(4), by: lead, command: () => ({ type: 'finishOnboarding', onboarding, because: '' }) };
      return 'over';
    }
    yield {
      wait: days(8),
      by: jo,
      command: ({ record }) => {
        const items = record.board[onboarding]?.[gate].outcomes.at(-1)?.items ?? [];
        const item = items.find(({ answer }) => answer === null)?.id ?? '';
        return { type: 'answerRequiredItem', onboarding, gate, item, text: 'It is in Files, under Board.' };
      },
    };
    yield setDate(days(2));
  }
}

function outcome(
  { chance, boardAfter }: Setting,
  gate: Gate,
  said: 'approved' | 'deferred' | 'rejected',
  today: string,
) {
  const text = chance.pick([
    'A letter from the sponsor',
    'The hazard log of the new release',
    'Where personal data is processed',
    'How patients without a phone are served',
  ]);
  const reason = chance.pick(['The benefit for patients is not clear.', 'It is for staff, not for patients.']);
  return {
    type: 'recordBoardOutcome' as const,
    onboarding,
    gate,
    outcome: said,
    comments: '',
    reasons: said === 'rejected' ? [reason] : [],
    items: said === 'deferred' ? [{ text, side: 'partner' as const, by: boardAfter(today) }] : [],
    deadline: said === 'deferred' ? boardAfter(today) : null,
    nextDate: null,
    tell: 'now' as const,
  };
}
