/** What the buttons of the contract mean: its two screens, then one command. */
import { showContract } from '../../shared/record/commission/commands.ts';
import type { PersonCommand } from '../../shared/record/record.ts';
import { type TypedContract, typedContract } from '../../shared/views/contract.ts';
import type { Show } from '../cards/show.ts';
import { verbs } from '../cards/verbs.ts';
import type { Read } from './actions.ts';
import { asTyped } from './as-typed.ts';

const empty = typedContract(null);

export const contractReaders = {
  'contract.start': (): Read => screen(1, null),
  'contract.continue': (data: unknown): Read => {
    const read = verbs['contract.continue'].safeParse(data).data;
    return read ? screen(2, typedIn(read)) : null;
  },
  'contract.back': (data: unknown): Read => {
    const read = verbs['contract.back'].safeParse(data).data;
    return read ? screen(1, typedIn(read.carried ?? {})) : null;
  },
  'contract.send': (data: unknown): Read => {
    const read = verbs['contract.send'].safeParse(data).data;
    if (!read) return null;
    const { onboarding, contract = null, basedOn, carried, card: _, ...own } = read;
    const typed = typedIn({ ...carried, ...own });
    return { command: commandFor(typed, { onboarding, contract, basedOn }), ...asTyped(again(typed)) };
  },
};

function screen(number: 1 | 2, typed: TypedContract | null): { readonly show: Show } {
  return { show: { contract: { screen: number, typed } } };
}

/** Back to the screen with the first field that is wrong. */
function again(typed: TypedContract): Show {
  const { commissioner, commissionerType, odsCode, reference } = showContract.shape;
  const first = [
    commissioner.safeParse(typed.commissioner),
    commissionerType.safeParse(typed.commissionerType),
    odsCode.safeParse(typed.odsCode || null),
    reference.safeParse(typed.reference),
  ];
  return { contract: { screen: first.every((field) => field.success) ? 2 : 1, typed } };
}

/** The record's own schema says what is wrong with a field, so its choices may be anything here. */
function commandFor(
  typed: TypedContract,
  about: { readonly onboarding: string; readonly contract: string | null; readonly basedOn: number },
): PersonCommand {
  const { odsCode, end, ...rest } = typed;
  return { type: 'showContract', ...about, ...rest, odsCode: odsCode || null, end: end || null } as PersonCommand;
}

function typedIn(read: Readonly<Record<string, unknown>>): TypedContract {
  const given = Object.entries(read).filter(([key, value]) => key in empty && typeof value === 'string');
  return { ...empty, ...Object.fromEntries(given) };
}
