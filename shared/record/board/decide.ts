/** The Partner Integration Board: its date, the frozen report, the outcome, and telling the partner. */
import { type Context, type Decision, personOf, refuse } from '../decision.ts';
import { savedMeanwhile } from '../meanwhile.ts';
import type { NoticeWanted } from '../notices.ts';
import { noOnboarding } from '../partner.ts';
import type { PartnerRecord } from '../state.ts';
import type { BoardCommand } from './commands.ts';
import { clearDate, setDate } from './date.ts';
import type { BoardEvent } from './events.ts';
import { boardOf } from './gates.ts';
import { recordOutcome, tell } from './outcome.ts';
import { frozen } from './report.ts';

export function decideBoard(
  record: PartnerRecord,
  command: BoardCommand,
  context: Context,
): Decision<BoardEvent | NoticeWanted> {
  const missing = noOnboarding(record, command.onboarding);
  if (missing) return missing;
  switch (command.type) {
    case 'setBoardDate':
      return setDate(record, command, context);
    case 'clearBoardDate':
      return clearDate(record, command, context);
    case 'freezeReport':
      return [frozen(record, command)];
    case 'riskAndRecommendation':
      return recommend(record, command, context);
    case 'recordBoardOutcome':
      return recordOutcome(record, command, context);
    case 'tellBoardOutcome': {
      const last = boardOf(record, command.onboarding, command.gate).outcomes.at(-1);
      if (!last) return refuse('noOutcome', 'There is no Board outcome to tell.');
      return last.toldAt ? [] : tell(record, command, context);
    }
    case 'answerRequiredItem':
      return answerItem(record, command, context);
    default:
      return command satisfies never;
  }
}

function recommend(
  record: PartnerRecord,
  command: Extract<BoardCommand, { type: 'riskAndRecommendation' }>,
  context: Context,
): Decision<BoardEvent> {
  const { onboarding, gate, risk, risks, recommend, because } = command;
  if (risk !== 'low' && risks === '') {
    const sentence = 'Enter the risks';
    return refuse('incomplete', `${sentence}.`, { risks: sentence });
  }
  const before = boardOf(record, onboarding, gate).recommendation;
  const same = before?.risk === risk && before.risks === risks;
  if (same && before.recommend === recommend && before.because === because) return [];
  const clash = savedMeanwhile(before, before?.at === command.basedOn, context);
  if (clash) return clash;
  return [{ type: 'RecommendationGiven', onboarding, gate, recommendation: { risk, risks, recommend, because } }];
}

function answerItem(
  record: PartnerRecord,
  command: Extract<BoardCommand, { type: 'answerRequiredItem' }>,
  context: Context,
): Decision<BoardEvent> {
  const { onboarding, gate, text } = command;
  const items = boardOf(record, onboarding, gate).outcomes.at(-1)?.items;
  const item = items?.find((candidate) => candidate.id === command.item);
  if (!item) return refuse('outOfDate', 'This card is out of date. Here is the latest one.');
  const person = personOf(context.actor);
  if (item.side === 'nhs' && person !== null && record.people[person]) {
    return refuse('forbidden', 'This item is for NHS login.');
  }
  if (item.answer?.text === text) return [];
  const clash = savedMeanwhile(item.answer, item.answer?.at === command.basedOn, context, 'answered');
  if (clash) return clash;
  return [{ type: 'RequiredItemAnswered', onboarding, gate, item: item.id, text }];
}
