/** The journey's forms that an onboarding can meet, each with the answers it has. */
import { type Form, form as findForm } from '../../journey/forms.ts';
import { journeyOf } from '../../journey/journeys.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type Names, nameOf } from '../names.ts';
import { type Prefilled, prefill } from '../prefill.ts';

export interface FormPart extends Form {
  /** 0: never answered. */
  readonly version: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly by: string | null;
  readonly at: string | null;
  /** NHS login answered for the partner. */
  readonly forPartner: boolean;
  /** By field: what other forms say already. */
  readonly prefilled: Readonly<Record<string, Prefilled>>;
}

export function formParts(
  record: PartnerRecord,
  onboarding: string,
  names: Names,
  side?: Form['side'],
): readonly FormPart[] {
  const started = record.partner.onboardings[onboarding];
  if (!started) return [];
  const ids = journeyOf(started.journey).steps.flatMap((step) => step.tasks.flatMap((task) => task.form ?? []));
  return [...new Set(ids)].flatMap((id) => {
    const form = findForm(id);
    if (!form || (side && form.side !== side)) return [];
    const given = record.forms[onboarding]?.[id];
    const by = given ? nameOf(names, given.by) : null;
    const { version = 0, answers = {}, at = null } = given ?? {};
    const forPartner = form.side === 'partner' && given?.side === 'nhs';
    return [{ ...form, version, answers, by, at, forPartner, prefilled: prefill(record, onboarding, id) }];
  });
}
