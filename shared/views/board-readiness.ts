/** Why the Board would probably defer, before it meets: everything that a project manager can still put right. NHS only. */

import { londonDate } from '../calendar/working-days.ts';
import { checkOnboarding } from '../checks/onboarding.ts';
import { boardOf, type Gate } from '../record/board/gates.ts';
import { missingForApproval, reasonsBeforeBoard } from '../record/board/missing.ts';
import type { PartnerRecord } from '../record/state.ts';
import { boardReport } from './board-report.ts';

/** Sentences; empty when nothing speaks against presenting it. `now` is ISO 8601 in UTC. */
export function likelyDeferrals(record: PartnerRecord, onboarding: string, gate: Gate, now: string): readonly string[] {
  return [
    ...reasonsBeforeBoard(record, onboarding, gate),
    ...missingForApproval(record, onboarding, gate, londonDate(now)),
    ...openItems(record, onboarding, gate),
    ...eligibility(record, onboarding),
    ...commission(record, onboarding, gate),
    ...notes(record, onboarding, gate),
    ...mustChange(record, onboarding),
    ...questions(record, onboarding),
  ];
}

function openItems(record: PartnerRecord, onboarding: string, gate: Gate): readonly string[] {
  const items = boardOf(record, onboarding, gate).outcomes.at(-1)?.items ?? [];
  return items
    .filter((item) => !item.answer)
    .map(({ text }) => `The Board asked for this, and it is not here: ${text}`);
}

function eligibility(record: PartnerRecord, onboarding: string): readonly string[] {
  const current = record.eligibility[onboarding]?.current;
  if (!current?.outcome) return ['The eligibility questions are not answered.'];
  const findings = record.application[onboarding]?.findings ?? {};
  const unclear = Object.entries(findings).filter(([, finding]) => finding?.result !== 'met');
  return [
    ...(current.outcome.kind === 'person' ? ['The eligibility answers are not clear.'] : []),
    ...(current.outcome.kind === 'notEligible' ? ['The product does not look eligible.'] : []),
    ...unclear.map(([number, finding]) =>
      finding?.result === 'notMet' ? `Criterion ${number} is not met.` : `Criterion ${number} is unclear.`,
    ),
  ];
}

function commission(record: PartnerRecord, onboarding: string, gate: Gate): readonly string[] {
  if (gate === 'goLive') return [];
  const answers = record.eligibility[onboarding]?.current?.answers;
  const backed = answers?.backing === 'contract' || answers?.backing === 'sponsor';
  return backed && answers?.organisation ? [] : ['No commission or sponsor is named.'];
}

function notes(record: PartnerRecord, onboarding: string, gate: Gate): readonly string[] {
  const topics = boardReport(record, onboarding, gate).call?.topics ?? [];
  const without = topics.filter((topic) => topic.notes.length === 0).map((topic) => topic.title);
  return without.length > 0 ? [`No notes of the Application Review Call on: ${without.join('; ')}.`] : [];
}

function mustChange(record: PartnerRecord, onboarding: string): readonly string[] {
  return checkOnboarding(record, onboarding)
    .filter((finding) => finding.severity === 'error')
    .map((finding) => finding.sentence);
}

function questions(record: PartnerRecord, onboarding: string): readonly string[] {
  const open = record.queries.filter((query) => query.onboarding === onboarding && !query.closedAt);
  if (open.length === 0) return [];
  return [open.length === 1 ? 'A question waits for an answer.' : `${open.length} questions wait for an answer.`];
}
