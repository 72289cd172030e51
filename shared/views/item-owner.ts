/** Who brings what the Board needs: the person named, while they are there; else the lead contact or project manager. */
import type { RequiredItem } from '../record/board/state.ts';
import { leadContact } from '../record/people.ts';
import { isContact } from '../record/policy.ts';
import type { PartnerRecord } from '../record/state.ts';

export function itemOwner(record: PartnerRecord, { side, owner }: Pick<RequiredItem, 'side' | 'owner'>): string | null {
  if (side === 'nhs') return owner ?? record.partner.projectManager;
  return owner && isContact(record, owner) ? owner : leadContact(record);
}
