/** The Board outcome card: approved, rejected or deferred, in the words of shared/journey/board-words.json. */
import { boardWords } from '../../shared/journey/board.ts';
import { boardOf, type Gate } from '../../shared/record/board/gates.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { type BoardOutcomeView, boardOutcomeView } from '../../shared/views/board-outcome.ts';
import { managerName, type Names } from '../../shared/views/names.ts';
import { put } from '../../shared/views/template.ts';
import { press } from './actions.ts';
import {
  type Actions,
  badge,
  bullets,
  type Card,
  card,
  type Elements,
  firstFew,
  heading,
  line,
  lines,
  section,
  subheading,
} from './card.ts';
import type { Place } from './eligibility.ts';

const looks = { approved: 'Good', rejected: 'Attention', deferred: 'Warning' } as const;

/** The last outcome the partner was told; null when there is none. */
export function boardOutcomeCard(record: SharedRecord, place: Place, gate: Gate, names: Names): Card | null {
  const told = boardOf(record, place.onboarding, gate).outcomes.at(-1);
  if (!told) return null;
  const view = boardOutcomeView(record, place.onboarding, gate, told, names);
  const body = [
    badge(view.badge, looks[view.outcome]),
    heading(view.title),
    ...lines(view.lines),
    ...saidByBoard(view),
    ...needed(view),
    section([subheading(view.next.title), ...lines(view.next.lines)]),
  ];
  return card([view.title, view.lines[0] ?? ''], body, buttons(record, view, place, gate, names));
}

function saidByBoard({ said }: BoardOutcomeView): Elements {
  return said ? [section([subheading(said.title), ...bullets(said.lines)])] : [];
}

function needed({ needs }: BoardOutcomeView): Elements {
  if (!needs) return [];
  const items = firstFew(needs.items, ({ line: text, answered }) => lines(answered ? [text, answered] : [text]));
  return [section([subheading(needs.title), line(needs.count, { weight: 'Bolder' }), ...items])];
}

function buttons(record: SharedRecord, view: BoardOutcomeView, place: Place, gate: Gate, names: Names): Actions {
  const { see, production, ask, askManager } = boardWords.buttons;
  const question = (label: string) => press(label, 'query.ask', { ...place });
  const { onboarding } = place;
  if (view.outcome === 'approved') {
    const next = gate === 'goLive' ? production : see;
    return [press(next, 'status.show', { card: `next:${onboarding}`, onboarding }), question(ask)];
  }
  if (view.outcome === 'rejected') {
    return [question(put(askManager, { pm: managerName(names, record.partner.projectManager) }))];
  }
  // Clients show five buttons at least; the next ones appear as the first are answered.
  const open = (view.needs?.items ?? []).filter((item) => item.answer !== null).slice(0, 4);
  const answer = ({ id, answer: label }: (typeof open)[number]) =>
    press(label ?? '', 'item.answer', { ...place, gate, item: id });
  return [...open.map(answer), question(ask)];
}
