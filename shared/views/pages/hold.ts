/** Time on hold as pages show it: running, or asked for by a contact. */
import { holdOf, isOnHold } from '../../record/hold-state.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type Names, nameOf } from '../names.ts';

export interface HoldPart {
  readonly running: { readonly from: string; readonly until: string; readonly because: string } | null;
  readonly asked: {
    readonly by: string;
    readonly at: string;
    readonly until: string;
    readonly because: string;
    readonly replyBy: string;
  } | null;
}

export function holdPart(record: PartnerRecord, onboarding: string, names: Names, today: string): HoldPart {
  const { current, asked } = holdOf(record, onboarding);
  return {
    running: isOnHold(record, onboarding, today) ? current : null,
    asked: asked && { ...asked, by: nameOf(names, asked.by) },
  };
}
