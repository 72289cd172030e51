/** A contract as people read it: what it says, and what became of it. The same on card and page. */
import { showDate } from '../calendar/format.ts';
import { type ContractFieldId, commissionWords } from '../journey/commission.ts';
import type { Contract, ShownContract } from '../record/commission/state.ts';
import { type Names, nameOf } from './names.ts';
import { put } from './template.ts';

export interface ContractFact {
  readonly name: string;
  readonly value: string;
}

/** What was typed, by field; the empty text where nothing was. */
export type TypedContract = Readonly<Record<ContractFieldId, string>>;

export function contractFacts(contract: ShownContract, names: Names): readonly ContractFact[] {
  const who = nameOf(names, contract.by);
  const shown = `By ${who}${contract.forPartner ? ' for the partner' : ''}, ${showDate(contract.at)}`;
  return [...contractValues(contract), { name: commissionWords.names.shown, value: shown }];
}

/** What it says, without who showed it when. */
export function contractValues(contract: Contract): readonly ContractFact[] {
  const { names: words, none } = commissionWords;
  const { commissioner, commissionerType, odsCode, reference, start, end, exchange, consideration, document } =
    contract;
  return [
    { name: words.commissioner, value: commissioner },
    { name: words.commissionerType, value: choiceLabel('commissionerType', commissionerType) },
    ...(odsCode ? [{ name: words.odsCode, value: odsCode }] : []),
    { name: words.reference, value: reference },
    { name: words.dates, value: `${showDate(start)} to ${end ? showDate(end) : none.toLowerCase()}` },
    { name: words.exchange, value: [choiceLabel('exchange', exchange), consideration].filter(Boolean).join('. ') },
    { name: words.document, value: document },
  ];
}

/** "Accepted by Priya Shah on …"; while it is not checked, what that means for who reads it. */
export function contractState(
  { check }: ShownContract,
  names: Names,
  reader: keyof typeof commissionWords.states.waiting,
): string {
  const { waiting, accepted, refused } = commissionWords.states;
  if (!check) return waiting[reader];
  const { result, reason, by, at } = check;
  return put(result === 'accepted' ? accepted : refused, { name: nameOf(names, by), date: showDate(at), reason });
}

export function typedContract(contract: Contract | null): TypedContract {
  const { commissioner = '', commissionerType = '', odsCode, reference = '', start = '' } = contract ?? {};
  const { end, exchange = '', consideration = '', document = '' } = contract ?? {};
  return {
    commissioner,
    commissionerType,
    odsCode: odsCode ?? '',
    reference,
    start,
    end: end ?? '',
    exchange,
    consideration,
    document,
  };
}

function choiceLabel(field: ContractFieldId, id: string): string {
  const fields = commissionWords.screens.flatMap((screen) => screen.fields);
  const asked = fields.find((each) => each.id === field);
  return (asked?.kind === 'choice' && asked.choices.find((choice) => choice.id === id)?.label) || id;
}
