/** What an event changes in the commission evidence. */
import { type Meta, personOf } from '../decision.ts';
import type { CommissionEvent, CommissionSlice, ShownContract } from './state.ts';

export function evolveCommission(slice: CommissionSlice, event: CommissionEvent, meta: Meta): CommissionSlice {
  const by = personOf(meta.actor);
  const { contract: id } = event;
  const change = (to: (contract: ShownContract) => ShownContract): CommissionSlice => ({
    ...slice,
    contracts: slice.contracts.map((contract) => (contract.id === id ? to(contract) : contract)),
  });
  switch (event.type) {
    case 'ContractShown': {
      const { says, version, forPartner } = event;
      const shown: ShownContract = { ...says, id, version, forPartner, by, at: meta.at, check: null };
      if (version > 1) return change(() => shown);
      return { ...slice, contracts: [...slice.contracts, shown], current: id };
    }
    case 'ContractChosen':
      return { ...slice, current: id };
    case 'CommissionChecked': {
      const check = { result: event.result, reason: event.reason, by, at: meta.at };
      return change((contract) => ({ ...contract, check }));
    }
    default:
      return event satisfies never;
  }
}
