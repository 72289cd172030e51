/** Commission evidence: the contracts a partner has shown before go live, and who checked them. */

/** What a contract must say. Source: seeds/apply-for-nhs-login, go live; reference/domain.md 2.4. */
export interface Contract {
  /** The organisation that commissions the product. */
  readonly commissioner: string;
  readonly commissionerType: CommissionerType;
  readonly odsCode: string | null;
  readonly reference: string;
  readonly start: string;
  /** Null: it has no end date. */
  readonly end: string | null;
  /** Whether resources, usually money, change hands: without it a paper is no commission. */
  readonly exchange: 'yes' | 'no';
  /** What each side gives and gets. */
  readonly consideration: string;
  /** Where the contract is: a link, or the name of a file in the channel. */
  readonly document: string;
}

export const commissionerTypes = ['nhs', 'localAuthority', 'socialCare', 'other'] as const;
export type CommissionerType = (typeof commissionerTypes)[number];

/** Of one version: a change after the check needs a new check. */
export interface ContractCheck {
  readonly result: 'accepted' | 'refused';
  readonly reason: string;
  readonly by: string | null;
  readonly at: string;
}

export interface ShownContract extends Contract {
  readonly id: string;
  readonly version: number;
  readonly by: string | null;
  readonly at: string;
  /** Staff entered it for the partner. */
  readonly forPartner: boolean;
  readonly check: ContractCheck | null;
}

export interface CommissionSlice {
  /** Oldest first. None is ever dropped. */
  readonly contracts: readonly ShownContract[];
  /** The one that counts for go live. */
  readonly current: string | null;
}

export type CommissionEvent =
  | {
      readonly type: 'ContractShown';
      readonly onboarding: string;
      readonly contract: string;
      readonly version: number;
      readonly says: Contract;
      readonly forPartner: boolean;
    }
  | { readonly type: 'ContractChosen'; readonly onboarding: string; readonly contract: string }
  | {
      readonly type: 'CommissionChecked';
      readonly onboarding: string;
      readonly contract: string;
      readonly result: ContractCheck['result'];
      readonly reason: string;
    };

export const noCommission: CommissionSlice = { contracts: [], current: null };

export function currentContract(slice: CommissionSlice | undefined): ShownContract | null {
  return slice?.contracts.find((contract) => contract.id === slice.current) ?? null;
}
