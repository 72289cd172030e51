/** A contact's wish to stop, as pages show it. */
import { withdrawalWish } from '../../record/course-state.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type Names, nameOf } from '../names.ts';

export interface WithdrawalPart {
  readonly by: string;
  readonly at: string;
  readonly because: string;
  readonly replyBy: string;
}

export function withdrawalPart(record: PartnerRecord, onboarding: string, names: Names): WithdrawalPart | null {
  const asked = withdrawalWish(record, onboarding);
  return asked && { ...asked, by: nameOf(names, asked.by) };
}
