/** Confirmations as pages show them: to staff who said what, to the partner what is confirmed, to the person asked their line. */
import { showDate } from '../../calendar/format.ts';
import { commissionWords } from '../../journey/commission.ts';
import type { Confirmation, ToConfirm } from '../../record/confirmation-state.ts';
import { productName } from '../../record/partner.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type Names, nameOf } from '../names.ts';
import { put } from '../template.ts';

export interface ConfirmationLine {
  readonly id: string;
  readonly what: string;
  readonly person: string;
  readonly email: string | null;
  readonly askedAt: string;
  readonly state: string;
  /** Their own words; empty for partners. */
  readonly text: string;
  readonly yes: boolean | null;
}

/** What the person who was asked sees: their own organisation's line and no more. Source: reference/wording.md C. */
export interface ConfirmPage {
  readonly title: string;
  readonly lines: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly what: string;
  readonly thanks: string;
}

/** Newest first. */
export function confirmationLines(record: PartnerRecord, onboarding: string, names: Names): ConfirmationLine[] {
  const lines = (record.confirmation[onboarding] ?? []).map((each): ConfirmationLine => {
    const { answer, askedAt } = each;
    const state = confirmationState(each);
    const person = nameOf(names, each.person);
    const email = names[each.person]?.email ?? null;
    const { id } = each;
    return {
      id,
      what: line(record, onboarding, each),
      person,
      email,
      askedAt,
      state,
      text: answer?.text ?? '',
      yes: answer?.yes ?? null,
    };
  });
  return lines.reverse();
}

export function confirmPage(record: PartnerRecord, onboarding: string, asked: Confirmation): ConfirmPage {
  const { title, lead, yes, no, what, thanks } = commissionWords.confirm;
  return { title, lines: [lead, line(record, onboarding, asked)], yes, no, what, thanks };
}

/** "North ICB confirmed this on …", or that nobody has answered. */
export function confirmationState({ answer, askedAt, organisation }: Confirmation): string {
  const { waits, said } = commissionWords.confirm;
  if (!answer) return put(waits, { date: showDate(askedAt) });
  return put(answer.yes ? said.yes : said.no, { organisation, date: showDate(answer.at) });
}

function line(record: PartnerRecord, onboarding: string, { of, organisation, contract }: ToConfirm): string {
  const { lines } = commissionWords.confirm;
  const values = {
    partner: record.partner.name,
    product: productName(record, onboarding),
    organisation,
    reference: contract?.reference ?? '',
    start: contract ? showDate(contract.start) : '',
    end: contract?.end ? showDate(contract.end) : commissionWords.none.toLowerCase(),
  };
  return put(lines[of], values);
}
