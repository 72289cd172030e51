/** The Board, on the timeline: dates, reports, outcomes with their reasons, and what it asked for. */
import { showDate } from '../../calendar/format.ts';
import { boardOf, type Gate } from '../../record/board/gates.ts';
import { pendingDate } from '../../record/board/state.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { changed, type Tellers, type TimelineLink } from './told.ts';
import { say } from './words.ts';

type BoardTypes =
  | 'BoardDateSet'
  | 'BoardDateCleared'
  | 'ReportFrozen'
  | 'RecommendationGiven'
  | 'BoardOutcomeRecorded'
  | 'BoardOutcomeTold'
  | 'RequiredItemAnswered';

const risks = { low: 'Low', medium: 'Medium', high: 'High' } as const;
const advice = { approve: 'Approve', reject: 'Reject', defer: 'Defer' } as const;
const outcomes = { approved: 'Approved', rejected: 'Rejected', deferred: 'Deferred' } as const;

export const boardTold: Tellers<BoardTypes> = {
  BoardDateSet: (event, before) => {
    const was = pendingDate(boardOf(before, event.onboarding, event.gate));
    return {
      kind: 'board',
      what: was ? say`moved the Board date${of(event.gate)}` : say`set the Board date${of(event.gate)}`,
      changes: changed('Board date', was && showDate(was), showDate(event.on)),
    };
  },
  BoardDateCleared: ({ onboarding, gate }, before) => {
    const was = pendingDate(boardOf(before, onboarding, gate));
    return {
      kind: 'board',
      what: say`took back the Board date${of(gate)}`,
      changes: was ? changed('Board date', showDate(was), 'No date') : [],
    };
  },
  ReportFrozen: ({ onboarding, gate, version }) => ({
    kind: 'board',
    what: say`froze the Board report${of(gate)}, version ${version}`,
    link: { kind: 'report', onboarding, gate, version },
  }),
  RecommendationGiven: ({ onboarding, gate, recommendation: { risk, risks: seen, recommend, because } }, before) => {
    const was = boardOf(before, onboarding, gate).recommendation;
    return {
      kind: 'board',
      what: say`wrote risks and a recommendation for the Board${of(gate)}`,
      changes: [
        ...changed('Recommendation', was && advice[was.recommend], advice[recommend]),
        ...changed('Risk', was && risks[was.risk], risks[risk]),
        ...changed('Risks', was?.risks, seen),
      ],
      text: because,
    };
  },
  BoardOutcomeRecorded: ({ onboarding, gate, outcome }, before) => ({
    kind: 'board',
    what: say`recorded the outcome of the Board of ${showDate(outcome.on)}${of(gate)}`,
    changes: [
      ...changed('Outcome', null, outcomes[outcome.outcome]),
      ...outcome.reasons.flatMap((reason) => changed('Reason', null, reason)),
      ...outcome.items.map(({ text, by }) => ({ name: 'Needed', from: null, to: say`${text}, by ${showDate(by)}` })),
    ],
    text: outcome.comments,
    link: reportThen(before, onboarding, gate),
  }),
  BoardOutcomeTold: ({ gate }, { partner }) => ({
    kind: 'board',
    what: say`told ${partner.name} the Board outcome${of(gate)}`,
  }),
  RequiredItemAnswered: ({ onboarding, gate, item, text }, before) => {
    const asked = boardOf(before, onboarding, gate)
      .outcomes.at(-1)
      ?.items.find(({ id }) => id === item);
    return { kind: 'board', what: say`answered what the Board needs: ${asked?.text ?? ''}`, text };
  },
};

function of(gate: Gate): string {
  return gate === 'goLive' ? ' for go live' : '';
}

/** The report that the Board had before it. */
function reportThen(before: PartnerRecord, onboarding: string, gate: Gate): TimelineLink | null {
  const { report } = boardOf(before, onboarding, gate);
  return report && { kind: 'report', onboarding, gate, version: report.version };
}
