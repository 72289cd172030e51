/** What each chart says, in one plain sentence or two, computed from its figures. Few cases say so. */

import { showMonth } from '../calendar/format.ts';
import type { Insights, StepFigures } from './insights.ts';
import { waitedSides } from './waited-sides.ts';

export interface Sentences {
  readonly steps: string;
  readonly times: string;
  readonly waited: string;
  readonly live: string;
  readonly lead: string;
  readonly deferrals: string;
  readonly reminders: string;
}

/** With fewer a middle value says little. The forecast uses the same number. */
const FEW = 5;

export function sentencesOf(insights: Insights): Sentences {
  return {
    steps: stepsSentence(insights),
    times: timesSentence(insights),
    waited: waitedSentence(insights),
    live: liveSentence(insights),
    lead: leadSentence(insights),
    deferrals: deferralsSentence(insights),
    reminders: remindersSentence(insights),
  };
}

function stepsSentence({ open, steps }: Insights): string {
  if (open === 0) return 'No onboarding is under way.';
  const most = [...steps].sort((a, b) => b.open - a.open)[0];
  const all = `${plural(open, 'onboarding')} ${open === 1 ? 'is' : 'are'} under way.`;
  if (!most || most.open === 0) return all;
  const half = most.open === 1 ? 'it has been there' : 'half of them have been there';
  const days = plural(most.openMedian ?? 0, 'working day');
  const how = most.open === 1 ? `for ${days}` : `for ${days} or less`;
  return `${all} Most are in ${most.title}: ${most.open}, and ${half} ${how}.`;
}

function timesSentence({ steps }: Insights): string {
  const measured = steps.filter((step): step is StepFigures & { median: number; p85: number } => step.median !== null);
  const slowest = [...measured].sort((a, b) => b.median - a.median)[0];
  if (!slowest) return 'No step was completed in this period.';
  const { title, median, p85, target, done } = slowest;
  const aim = target === null ? '' : ` The target is ${plural(target, 'working day')}.`;
  return (
    `The longest step is ${title}: half of the partners take ${plural(median, 'working day')} or less, ` +
    `and 85 in 100 take ${plural(p85, 'working day')} or less.${aim}${few(done)}`
  );
}

function waitedSentence({ waited }: Insights): string {
  const days = waitedSides.reduce((sum, side) => sum + waited[side], 0);
  if (days === 0) return 'Nobody was waited for in this period.';
  const share = (count: number) => `${Math.round((count / days) * 100)}%`;
  return (
    `Of ${plural(days, 'working day')} of waiting, ${share(waited.partner)} were for partners, ` +
    `${share(waited.nhs)} for NHS login and ${share(waited.board)} for the Board.`
  );
}

function liveSentence({ months }: Insights): string {
  const live = months.reduce((sum, month) => sum + month.live, 0);
  const started = months.reduce((sum, month) => sum + month.started, 0);
  if (live === 0) return `No partner went live in this period; ${plural(started, 'onboarding')} started.`;
  const most = [...months].sort((a, b) => b.live - a.live)[0];
  const best = most && months.length > 1 ? `, most of them in ${showMonth(most.month)}: ${most.live}` : '';
  return `${plural(live, 'onboarding')} went live${best}. ${plural(started, 'onboarding')} started.`;
}

function leadSentence({ lead }: Insights): string {
  if (lead.median === null || lead.p85 === null) return 'There is no lead time: nobody went live in this period.';
  return (
    `Half of those that went live took ${plural(lead.median, 'week')} or less from their start, ` +
    `and 85 in 100 took ${plural(lead.p85, 'week')} or less.${few(lead.cases)}`
  );
}

function deferralsSentence({ deferred, deferrals }: Insights): string {
  if (deferred === 0) return 'The Board deferred nothing in this period.';
  const [first] = deferrals;
  const times = `The Board deferred ${deferred === 1 ? 'once' : `${deferred} times`}.`;
  if (!first) return `${times} What it asked for names a partner, so it is not shown here.`;
  return `${times} It asked most often, ${first.count === 1 ? 'once' : `${first.count} times`}, for this: ${first.reason}`;
}

function remindersSentence({ months }: Insights): string {
  const sent = months.reduce((sum, month) => sum + month.reminders, 0);
  if (sent === 0) return 'No reminder was sent to partners in this period.';
  const most = [...months].sort((a, b) => b.reminders - a.reminders)[0];
  const best = most ? `, most of them in ${showMonth(most.month)}: ${most.reminders}` : '';
  return `${plural(sent, 'reminder')} went to partners${best}.`;
}

function few(cases: number): string {
  return cases < FEW ? ` This rests on ${plural(cases, 'case')} only.` : '';
}

function plural(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
}
