/** Why the commission evidence does not suffice to go live: all reasons at once. Source: reference/domain.md 2.4. */
import { showDate } from '../../calendar/format.ts';
import type { PartnerRecord } from '../state.ts';
import { type Contract, currentContract } from './state.ts';

/** Empty when it suffices. `today` is a date in London. */
export function commissionFault(record: PartnerRecord, onboarding: string, today: string): string[] {
  const contract = currentContract(record.commission[onboarding]);
  if (!contract) return ['A contract with an NHS or social care organisation must be shown.'];
  const { check, start } = contract;
  return [
    ...contractFaults(contract, today),
    ...(start > today ? [`The contract does not start before ${showDate(start)}.`] : []),
    ...(check ? [] : ['The contract has not been checked.']),
    ...(check?.result === 'refused'
      ? [`The contract was refused on ${showDate(check.at)}: ${check.reason.replace(/\.$/u, '')}.`]
      : []),
  ];
}

/** What is wrong with the contract itself, whoever looks at it. It may be checked before it starts.
 * A local authority commissions social care, so it counts: the seed names it beside the NHS in its eligibility part. */
export function contractFaults({ commissionerType, exchange, end }: Contract, today: string): string[] {
  return [
    ...(commissionerType === 'other' ? ['The commissioner is not an NHS or social care organisation.'] : []),
    ...(exchange === 'no' ? ['The contract has no exchange of resources.'] : []),
    ...(end && end < today ? [`The contract ended on ${showDate(end)}.`] : []),
  ];
}
