/** What was typed about a contract, as the command that shows it. */
import type { TypedContract } from '../../shared/views/contract.ts';
import type { CommissionPart, ContractLine } from '../../shared/views/pages/commission.ts';
import type { Draft } from '../ask/draft.ts';

export function contractDraft(
  onboarding: string,
  contract: ContractLine | null,
  basedOn: number,
  typed: TypedContract,
): Draft {
  const { odsCode, end } = typed;
  const about = { onboarding, contract: contract?.id ?? null, basedOn };
  return { type: 'showContract', ...about, ...typed, odsCode: odsCode || null, end: end || null };
}

/** What a form about it begins from, and what it is compared with when somebody else changes it. */
export function savedContract(part: CommissionPart, contract: ContractLine | null) {
  const { version = 0, by = null, at = null } = contract ?? {};
  return { values: startValues(part, contract), version, by, at };
}

/** As it starts: what the contract says now, or nothing. */
function startValues(part: CommissionPart, contract: ContractLine | null): TypedContract {
  if (contract) return contract.typed;
  const fields = part.screens.flatMap((screen) => screen.fields.map((field) => [field.id, ''] as const));
  return Object.fromEntries(fields) as TypedContract;
}
