/** Commission evidence as a page shows it: every contract, what became of it, and the form to show one. */
import { type ContractScreen, commissionWords } from '../../journey/commission.ts';
import { noCommission, type ShownContract } from '../../record/commission/state.ts';
import type { Side } from '../../record/queries.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type ContractFact, contractFacts, contractState, type TypedContract, typedContract } from '../contract.ts';
import { type Names, nameOf } from '../names.ts';

export interface ContractLine {
  readonly id: string;
  readonly version: number;
  /** Who showed it, or changed it last. */
  readonly by: string;
  readonly at: string;
  readonly facts: readonly ContractFact[];
  readonly typed: TypedContract;
  /** The one that is looked at before go live. */
  readonly counts: boolean;
  readonly check: 'accepted' | 'refused' | null;
  readonly state: string;
}

export interface CommissionPart {
  readonly title: string;
  readonly lines: readonly string[];
  readonly show: string;
  readonly screens: readonly [ContractScreen, ContractScreen];
  /** The one that counts on top, then the newest first. */
  readonly contracts: readonly ContractLine[];
}

export function commissionPart(record: PartnerRecord, onboarding: string, names: Names, reader: Side): CommissionPart {
  const { contracts, current } = record.commission[onboarding] ?? noCommission;
  const { title, lines, show, screens } = commissionWords;
  const shown = contracts.map((contract) => contractLine(contract, current, names, reader)).reverse();
  const sorted = [...shown].sort((a, b) => Number(b.counts) - Number(a.counts));
  return { title, lines, show, screens, contracts: sorted };
}

function contractLine(contract: ShownContract, current: string | null, names: Names, reader: Side): ContractLine {
  const { id, version, check } = contract;
  return {
    id,
    version,
    by: nameOf(names, contract.by),
    at: contract.at,
    facts: contractFacts(contract, names),
    typed: typedContract(contract),
    counts: id === current,
    check: check?.result ?? null,
    state: contractState(contract, names, reader),
  };
}
