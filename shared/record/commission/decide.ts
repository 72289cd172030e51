/** Deciding on commission evidence: what is shown, which contract counts, and what a lead found in it. */
import { londonDate } from '../../calendar/working-days.ts';
import { type Context, type Decision, personOf, refuse } from '../decision.ts';
import { savedMeanwhile } from '../meanwhile.ts';
import { type NoticeWanted, noticeWanted } from '../notices.ts';
import { noOnboarding } from '../partner.ts';
import { leadContact } from '../people.ts';
import { isContact } from '../policy.ts';
import type { PartnerRecord } from '../state.ts';
import type { CommissionCommand } from './commands.ts';
import { contractFaults } from './fault.ts';
import { type CommissionEvent, type Contract, noCommission, type ShownContract } from './state.ts';

type Command<T extends CommissionCommand['type']> = Extract<CommissionCommand, { type: T }>;
type Events = CommissionEvent | NoticeWanted;

const outOfDate = refuse('outOfDate', 'This contract is not on the record. Open the latest card or page.');

export function decideCommission(
  record: PartnerRecord,
  command: CommissionCommand,
  context: Context,
): Decision<Events> {
  const { onboarding } = command;
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  const slice = record.commission[onboarding] ?? noCommission;
  const contract = slice.contracts.find((each) => each.id === command.contract);
  if (command.contract !== null && !contract) return outOfDate;
  switch (command.type) {
    case 'showContract':
      return show(record, contract ?? null, command, context);
    case 'chooseContract':
      return slice.current === command.contract
        ? []
        : [{ type: 'ContractChosen', onboarding, contract: command.contract }];
    case 'checkCommission':
      return contract ? check(record, contract, command, context) : outOfDate;
    default:
      return command satisfies never;
  }
}

function show(
  record: PartnerRecord,
  before: ShownContract | null,
  command: Command<'showContract'>,
  context: Context,
): Decision<Events> {
  const { type: _, onboarding, contract, basedOn, ...says } = command;
  const person = personOf(context.actor);
  const clash = savedMeanwhile(before, before?.version === basedOn, context);
  if (clash) return clash;
  const details: Record<string, string> = {};
  if (says.end && says.end < says.start) details.end = 'The end date must be after the start date';
  if (says.exchange === 'yes' && says.consideration === '') {
    details.consideration = 'Enter what each side gives and gets';
  }
  const first = Object.values(details)[0];
  if (first) return refuse('invalid', `${first}.`, details);
  if (before && same(before, says)) return [];
  const forPartner = person === null || !isContact(record, person);
  const shown = contract ?? `k${(record.commission[onboarding]?.contracts.length ?? 0) + 1}`;
  const version = (before?.version ?? 0) + 1;
  const manager = record.partner.projectManager;
  return [
    { type: 'ContractShown', onboarding, contract: shown, version, says, forPartner },
    ...(manager && manager !== person
      ? [noticeWanted(record, context, { kind: 'contractShown', onboarding, to: [manager], data: { contract: shown } })]
      : []),
  ];
}

function check(
  record: PartnerRecord,
  contract: ShownContract,
  command: Command<'checkCommission'>,
  context: Context,
): Decision<Events> {
  const { onboarding, result, reason } = command;
  if (contract.version !== command.version) {
    return refuse('outOfDate', 'The contract has changed since you looked. Look at it again before you check it.');
  }
  const faults = result === 'accepted' ? contractFaults(contract, londonDate(context.now)) : [];
  if (faults.length > 0) {
    return refuse('notAcceptable', `You cannot accept this contract. ${faults.join(' ')}`, {
      result: faults.join(' ').replace(/\.$/u, ''),
    });
  }
  if (result === 'refused' && reason === '') {
    const sentence = 'Enter the reason, so that the partner knows what to change';
    return refuse('incomplete', `${sentence}.`, { reason: sentence });
  }
  if (contract.check?.result === result && contract.check.reason === reason) return [];
  const owner = contract.by !== null && isContact(record, contract.by) ? contract.by : leadContact(record);
  return [
    { type: 'CommissionChecked', onboarding, contract: contract.id, result, reason },
    ...(owner
      ? [
          noticeWanted(record, context, {
            kind: result === 'accepted' ? 'contractAccepted' : 'contractRefused',
            onboarding,
            to: [owner],
            data: { contract: contract.id },
          }),
        ]
      : []),
  ];
}

function same(before: ShownContract, says: Contract): boolean {
  return (Object.keys(says) as (keyof Contract)[]).every((key) => before[key] === says[key]);
}
