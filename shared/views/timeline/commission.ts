/** Contracts, confirmations and the talks on commissioning, on the timeline. */
import { showDate } from '../../calendar/format.ts';
import { commissionWords } from '../../journey/commission.ts';
import type { Contract } from '../../record/commission/state.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { contractValues } from '../contract.ts';
import { changed, type Tellers } from './told.ts';
import { say, who } from './words.ts';

type CommissionTypes =
  | 'ContractShown'
  | 'ContractChosen'
  | 'CommissionChecked'
  | 'ConfirmationAsked'
  | 'ConfirmationAnswered'
  | 'DiscussionPlanned'
  | 'DiscussionHeld'
  | 'DiscussionDue';

const talkResults = {
  commissioned: 'Commissioned',
  sponsored: 'Sponsored',
  stopped: 'Stopped',
  goOn: 'The discussion goes on',
} as const;

export const commissionTold: Tellers<CommissionTypes> = {
  ContractShown: ({ onboarding, contract, version, says, forPartner }, before) => {
    const earlier = contractOf(before, onboarding, contract);
    return {
      kind: 'commission',
      what: forPartner
        ? say`entered a contract for ${before.partner.name}, version ${version}`
        : say`showed a contract, version ${version}`,
      changes: contractValues(says).flatMap(({ name, value }) =>
        changed(name, earlier && contractValues(earlier).find((each) => each.name === name)?.value, value),
      ),
    };
  },
  ContractChosen: ({ onboarding, contract }, before) => ({
    kind: 'commission',
    what: say`chose which contract counts`,
    changes: changed(
      commissionWords.names.reference,
      contractOf(before, onboarding, before.commission[onboarding]?.current ?? '')?.reference,
      contractOf(before, onboarding, contract)?.reference ?? '',
    ),
  }),
  CommissionChecked: ({ onboarding, contract, result, reason }, before) => ({
    kind: 'commission',
    what:
      result === 'accepted'
        ? say`accepted the contract ${contractOf(before, onboarding, contract)?.reference ?? ''}`
        : say`did not accept the contract ${contractOf(before, onboarding, contract)?.reference ?? ''}`,
    text: reason,
  }),
  ConfirmationAsked: ({ person, what: { of, organisation } }) => ({
    kind: 'commission',
    what:
      of === 'contract'
        ? say`asked ${who(person)} of ${organisation} to confirm the contract`
        : say`asked ${who(person)} of ${organisation} to confirm that they sponsor the product`,
  }),
  ConfirmationAnswered: ({ yes, text }) => ({
    kind: 'commission',
    what: yes ? say`confirmed it` : say`said that it is not right`,
    text,
  }),
  DiscussionPlanned: ({ owner, next, plan }) => ({
    kind: 'commission',
    what: say`planned the sponsorship and commissioning discussion: ${who(owner)}, ${showDate(next)}`,
    text: plan,
  }),
  DiscussionHeld: ({ talk: { on, result, shared, notes }, next }) => ({
    kind: 'commission',
    what: say`recorded a talk on sponsorship and commissioning of ${showDate(on)}`,
    changes: [
      ...changed('Result', null, talkResults[result]),
      ...(next ? changed('Next date', null, showDate(next)) : []),
      ...(notes ? changed('NHS only', null, notes) : []),
    ],
    text: shared,
  }),
  DiscussionDue: ({ on }) => ({
    kind: 'commission',
    what: say`said that the discussion is due on ${showDate(on)}`,
    byApp: true,
  }),
};

function contractOf(record: PartnerRecord, onboarding: string, id: string): Contract | null {
  return record.commission[onboarding]?.contracts.find((each) => each.id === id) ?? null;
}
