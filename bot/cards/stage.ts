/** A stage card: one step that needs the partner, kept until it is finished. Words: reference/wording.md B2. */
import { showDate } from '../../shared/calendar/format.ts';
import { eligibilityWords } from '../../shared/journey/eligibility.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { keepsOutcome } from '../../shared/views/eligibility.ts';
import { checkView } from '../../shared/views/eligibility-check.ts';
import type { Names } from '../../shared/views/names.ts';
import { earlyTasks } from '../../shared/views/open-tasks.ts';
import { type Progress, progress, type StepView } from '../../shared/views/progress.ts';
import { turnSentence } from '../../shared/views/turn.ts';
import { press } from './actions.ts';
import { stepPlan } from './call-plans.ts';
import {
  actionSet,
  type Card,
  card,
  type Elements,
  fact,
  heading,
  line,
  lines,
  linked,
  section,
  small,
} from './card.ts';
import { checkNotes } from './checks.ts';
import { contractPart, contractTask } from './contract.ts';
import { eligibilityPart, type Place } from './eligibility.ts';
import { checkSection } from './eligibility-check.ts';
import { giveButton } from './give.ts';
import type { Show } from './show.ts';
import { taskForm } from './task-form.ts';
import { taskLines } from './tasks.ts';

/** Clients show five buttons at least, the overflow menu's counted. */
const MOST_BUTTONS = 5;

/** Null when the journey has no such step. */
export function stageCard(
  record: SharedRecord,
  place: Place,
  stepId: string,
  names: Names,
  show: Show = {},
): Card | null {
  const all = progress(record, place.onboarding);
  const step = all.steps.find((candidate) => candidate.id === stepId);
  if (!step) return null;
  const turn = turnSentence(all.turn, record.partner.name, names);
  const top = [
    heading(step.title),
    small(`Step ${step.number} of ${all.stepCount} · ${all.product}, ${eligibilityWords.service}`),
    line(turn, { weight: 'Bolder' }),
  ];
  if (step.id === 'eligibility' || show.screen) {
    const { part } = eligibilityPart(record, place, names, show);
    return card([step.title, turn], [...top, section(part.items)], [...part.actions, askButton(place)]);
  }
  if (show.contract) {
    const part = contractPart(record, place, names, show);
    return card([step.title, turn], [...top, section(part.items)], [...part.actions, askButton(place)]);
  }
  if (step.completedAt) return finished(step, step.completedAt);
  const contract = contractTask(record, step, place, names);
  const call = stepPlan(record, place, step.id, names);
  // What is chosen stands just above the button that sends it.
  const choosing = step.tasks.some((task) => task.action?.kind === 'chooseTime');
  const own = [askButton(place), ...giveButton(record, step, place)];
  const buttons = MOST_BUTTONS - own.length - call.actions.length - contract.actions.length;
  const form = taskForm(record, step.tasks, place, show.typed ?? {}, { inputs: !choosing, buttons });
  const body = [
    ...top,
    ...(choosing ? [] : call.items),
    ...whatToDo(step, names),
    ...ahead(all, step),
    ...guidance(step),
    ...eligibilitySection(record, all, place, names),
    ...contract.items,
    ...checkNotes(record, place.onboarding, step, names),
    ...form.items,
    ...(choosing ? [section(call.items)] : []),
  ];
  return card([step.title, turn], body, [...call.actions, ...contract.actions, ...form.actions, ...own]);
}

function whatToDo(step: StepView, names: Names): Elements {
  const ours = step.tasks.filter((task) => task.side !== 'partner');
  return [
    ...lines(step.why.map((sentence, index) => (index === 0 ? `Why: ${sentence}` : sentence))),
    ...taskLines(
      'What you need to do',
      step.tasks.filter((task) => task.side === 'partner'),
      names,
    ),
    ...taskLines('What we are doing', ours, names),
  ];
}

/** Our own links, so that a text block may show them. */
function guidance({ guidance: pages }: StepView): Elements {
  if (pages.length === 0) return [];
  const links = pages.map(({ title, url }) => `[${title} (opens ${new URL(url).host})](${url})`);
  return [linked(`Guidance: ${links.join(' · ')}`)];
}

/** What may be done before its turn, so that nobody waits for nothing. */
function ahead(all: Progress, step: StepView): Elements {
  if (all.current?.id !== step.id) return [];
  const titles = earlyTasks(all).map(({ task }) => task.title);
  return titles.length > 0 ? [fact('You may already', titles.join(' · '))] : [];
}

/** Only in the first stage card of the channel. Source: reference/wording.md A8. */
function eligibilitySection(record: SharedRecord, all: Progress, place: Place, names: Names): Elements {
  const slice = record.eligibility[place.onboarding];
  if (!slice?.current?.outcome || !isFirst(record, place)) return [];
  if (keepsOutcome(record, place.onboarding)) {
    const { part } = eligibilityPart(record, place, names);
    return [section([...part.items, ...actionSet(part.actions)])];
  }
  return checkSection(checkView(slice, slice.current, all.product, names), place);
}

function isFirst(record: SharedRecord, place: Place): boolean {
  const posted = Object.keys(record.space.posts).find((post) => post.startsWith(`stage:${place.onboarding}:`));
  return posted === undefined || posted === place.card;
}

function finished(step: StepView, completedAt: string): Card {
  const sentence = `${step.title}: completed on ${showDate(completedAt)}.`;
  return card([sentence], [line(sentence)]);
}

function askButton(place: Place) {
  return press('Ask a question', 'query.ask', { ...place });
}
