/** Facts of a record that tasks wait for. Each gives the instant since when it holds, or null. Derived, never ticked. */
import { boardOf, type Gate } from '../record/board/gates.ts';
import { latestOutcome, pendingDate } from '../record/board/state.ts';
import { lastCall } from '../record/calls.ts';
import { currentContract } from '../record/commission/state.ts';
import type { PartnerRecord } from '../record/state.ts';

type Fact = (record: PartnerRecord, onboarding: string) => string | null;

/** When one of these answers was given to a choice of a form. */
function answered(record: PartnerRecord, onboarding: string, form: string, field: string, ...accepted: string[]) {
  const given = record.forms[onboarding]?.[form];
  return given && accepted.includes(given.answers[field] ?? '') ? given.at : null;
}

const dateSet =
  (gate: Gate): Fact =>
  (record, onboarding) => {
    const board = boardOf(record, onboarding, gate);
    if (!board.date) return null;
    return pendingDate(board) || latestOutcome(board)?.outcome === 'approved' ? board.date.setAt : null;
  };

const approved =
  (gate: Gate): Fact =>
  (record, onboarding) => {
    const last = latestOutcome(boardOf(record, onboarding, gate));
    return last?.outcome === 'approved' ? last.recordedAt : null;
  };

/** Everything that the Board asked the partner for when it deferred; NHS login's own part is a task of ours. */
const itemsReceived =
  (gate: Gate): Fact =>
  (record, onboarding) => {
    const last = boardOf(record, onboarding, gate).outcomes.at(-1);
    const theirs = (last?.items ?? []).filter(({ side }) => side === 'partner');
    if (theirs.some(({ answer }) => answer === null)) return null;
    const received = theirs.flatMap(({ answer }) => answer?.at ?? []).sort();
    return received.at(-1) ?? startOf(record, onboarding);
  };

const startOf: Fact = (record, onboarding) => record.partner.onboardings[onboarding]?.startedAt ?? null;

export const facts = {
  eligibilityAnswered: (record, onboarding) => {
    const current = record.eligibility[onboarding]?.current;
    return current?.outcome ? current.at : null;
  },
  /** Holds also while nothing is answered. */
  eligibilityNotExcluded: (record, onboarding) => {
    const current = record.eligibility[onboarding]?.current;
    if (!current?.outcome) return startOf(record, onboarding);
    return current.outcome.kind === 'notEligible' ? null : current.at;
  },
  /** Answers that need a person, or a talk on commissioning, have had their reply. */
  eligibilityTalkedAbout: (record, onboarding) => {
    const current = record.eligibility[onboarding]?.current;
    if (!current?.outcome || current.outcome.kind === 'notEligible') return null;
    if (current.outcome.kind === 'meets') return current.at;
    const findings = Object.values(record.application[onboarding]?.findings ?? {});
    const found = findings.map((finding) => finding.at).sort();
    const query = record.queries.find((q) => q.about === 'eligibility' && q.onboarding === onboarding && q.closedAt);
    const talked = record.discussion[onboarding]?.talks[0]?.at;
    return found.at(-1) ?? query?.closedAt ?? talked ?? null;
  },
  applicationReceived: (record, onboarding) => record.application[onboarding]?.received?.at ?? null,
  /** Declared by a named contact. Source: seeds/apply-for-nhs-login, item 7. */
  standardRead: (record, onboarding) => answered(record, onboarding, 'standard', 'read', 'yes'),
  reviewCallHeld: (record, onboarding) => lastCall(record, onboarding, 'applicationReview')?.at ?? null,
  reportFrozen: (record, onboarding) => boardOf(record, onboarding, 'application').report?.at ?? null,
  boardDateSet: dateSet('application'),
  boardApproved: approved('application'),
  boardItemsReceived: itemsReceived('application'),
  goLiveItemsReceived: itemsReceived('goLive'),
  goLiveDateSet: dateSet('goLive'),
  goLiveApproved: approved('goLive'),
  /** A contract is there and was not refused: the check is our work. */
  contractGiven: (record, onboarding) => {
    const contract = currentContract(record.commission[onboarding]);
    return contract && contract.check?.result !== 'refused' ? contract.at : null;
  },
  /** A lead has accepted the contract that counts. Whether it runs today is for the gate: `commissionFault`. */
  commissionShown: (record, onboarding) => {
    const check = currentContract(record.commission[onboarding])?.check;
    return check?.result === 'accepted' ? check.at : null;
  },
  preparationHeld: (record, onboarding) => lastCall(record, onboarding, 'preparation')?.at ?? null,
  preparationReady: (record, onboarding) => {
    const call = lastCall(record, onboarding, 'preparation');
    return call?.ready ? call.at : null;
  },
  demonstrationHeld: (record, onboarding) => lastCall(record, onboarding, 'productDemonstration')?.at ?? null,
  postGoLiveHeld: (record, onboarding) => lastCall(record, onboarding, 'postGoLive')?.at ?? null,
  dsptMet: (record, onboarding) => answered(record, onboarding, 'dspt', 'status', 'met', 'exceeded'),
  /** Only a product that uses IM1 needs a request for change. Source: reference/domain.md 1.2, row 13. */
  rfcRaised: (record, onboarding) =>
    answered(record, onboarding, 'application', 'im1', 'yes')
      ? (record.forms[onboarding]?.rfc?.at ?? null)
      : startOf(record, onboarding),
  spaceOpened: (record) => record.space.wanted?.at ?? null,
} satisfies Record<string, Fact>;

export type FactName = keyof typeof facts;
