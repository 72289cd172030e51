/** The contract: what was shown and what became of it, or the questions about it on two screens, in the same card. */
import { type ContractScreen, commissionWords } from '../../shared/journey/commission.ts';
import { currentContract } from '../../shared/record/commission/state.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { contractFacts, contractState, type TypedContract, typedContract } from '../../shared/views/contract.ts';
import type { Names } from '../../shared/views/names.ts';
import type { StepView } from '../../shared/views/progress.ts';
import { press, submit } from './actions.ts';
import { type Card, card, fact, heading, line, lines, type Part, section, small, subheading } from './card.ts';
import type { Place } from './eligibility.ts';
import { choiceInput, dateInput, textInput } from './inputs.ts';
import { keptAbove } from './meanwhile.ts';
import type { Show } from './show.ts';

export function contractCard(record: SharedRecord, place: Place, names: Names, show: Show = {}): Card {
  const { items, actions } = contractPart(record, place, names, show);
  const { title, lines: words } = commissionWords;
  return card([title, words[0] ?? ''], [heading(title), ...items], actions);
}

export function contractPart(record: SharedRecord, place: Place, names: Names, show: Show): Part {
  const contract = currentContract(record.commission[place.onboarding]);
  if (show.contract) {
    const typed = show.contract.typed ?? typedContract(contract);
    const about = contract ? { contract: contract.id, basedOn: contract.version } : { basedOn: 0 };
    const part = show.contract.screen === 1 ? screenOne(typed, place) : screenTwo(typed, { ...place, ...about });
    const kept = show.beside && contract ? keptAbove(contractFacts(contract, names)) : [];
    return { ...part, items: [...kept, ...part.items] };
  }
  if (!contract) return { items: lines(commissionWords.lines), actions: [showButton(place)] };
  const facts = contractFacts(contract, names).map(({ name, value }) => fact(name, value));
  const state = line(contractState(contract, names, 'partner'), { weight: 'Bolder' });
  return { items: [state, ...facts], actions: contract.check?.result === 'accepted' ? [] : [showButton(place)] };
}

/** Shown by the partner, checked by us. */
const contractTasks: readonly string[] = ['contract', 'check-contract'];

/** In the stage card, until the contract is accepted. */
export function contractTask(record: SharedRecord, step: StepView, place: Place, names: Names): Part {
  const tasks = step.id === 'board-go-live' ? step.tasks.filter(({ id }) => contractTasks.includes(id)) : [];
  if (tasks.every(({ status }) => status === 'completed')) return { items: [], actions: [] };
  const { items, actions } = contractPart(record, place, names, {});
  return { items: [section([subheading(commissionWords.title), ...items])], actions };
}

export function showButton(place: Place) {
  return press(commissionWords.show, 'contract.start', { ...place });
}

function screenOne(typed: TypedContract, place: Place): Part {
  const [screen] = commissionWords.screens;
  return {
    items: questions(screen, typed),
    actions: [submit(screen.button, 'contract.continue', { ...place }), leave(place)],
  };
}

function screenTwo(typed: TypedContract, where: Place & { readonly basedOn: number }): Part {
  const [, screen] = commissionWords.screens;
  const carried = { carried: typed };
  const { card: key, onboarding } = where;
  return {
    items: questions(screen, typed),
    actions: [
      submit(screen.button, 'contract.send', { ...where, ...carried }),
      press(screen.back ?? 'Back', 'contract.back', { card: key, onboarding, ...carried }),
    ],
  };
}

function questions(screen: ContractScreen, typed: TypedContract): Part['items'] {
  const inputs = screen.fields.map((field) => {
    const value = typed[field.id];
    if (field.kind === 'choice') return choiceInput(field, value || null);
    if (field.kind === 'date') return dateInput(field, value);
    return textInput({ ...field, lines: field.max > 500 ? 'several' : 'one' }, value);
  });
  return [subheading(screen.title), small(screen.count), ...inputs];
}

function leave(place: Place) {
  return press('Cancel', 'status.show', { ...place });
}
