/** What the dialog of a call begins with: the partner's own answers by topic, and a warning when reading is missing. */
import { showDate } from '../../calendar/format.ts';
import { callForms } from '../../journey/calls.ts';
import { facts } from '../../journey/facts.ts';
import { form as findForm } from '../../journey/forms.ts';
import type { CallKind } from '../../record/calls.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type FactValue, factValues } from '../form-facts.ts';

export interface CallStart {
  /** By topic of the agenda; a topic on which the forms say nothing is left out. */
  readonly prefilled: Readonly<Record<string, string>>;
  /** A warning, never a gate; null when there is nothing to warn of. */
  readonly warning: string | null;
}

export function callStarts(record: PartnerRecord, onboarding: string): Readonly<Record<CallKind, CallStart>> {
  const known = factValues(record, onboarding);
  const start = (kind: CallKind): CallStart => {
    const said = callForms[kind].agenda.flatMap(({ id, fact }) => {
      const value = fact ? known[fact]?.[0] : undefined;
      return value ? [[id, `${record.partner.name} told us: ${inWords(value)}`] as const] : [];
    });
    return { prefilled: Object.fromEntries(said), warning: null };
  };
  const read = facts.standardRead(record, onboarding) !== null;
  const warning = read ? null : `${record.partner.name} has not confirmed that they have read DAPB3051.`;
  return {
    applicationReview: { ...start('applicationReview'), warning },
    preparation: start('preparation'),
    productDemonstration: start('productDemonstration'),
    postGoLive: start('postGoLive'),
  };
}

/** Choices in the words of the form, dates as people read them. */
function inWords({ value, form, field: id }: FactValue): string {
  const field = findForm(form)?.fields.find((each) => each.id === id);
  if (field?.kind === 'date') return showDate(value);
  if (!field || !('choices' in field)) return value;
  const labels = value.split(',').map((part) => field.choices.find((choice) => choice.id === part)?.label ?? part);
  return labels.join(', ');
}
