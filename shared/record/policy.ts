/** May this actor give this command? Asked for every command, from every door. */
import type { Actor, StaffRole } from './actor.ts';
import { isConfirmer } from './confirmation-state.ts';
import { type Refusal, refuse } from './decision.ts';
import type { PartnerRecord } from './state.ts';

/** `contact` means a contact of this very partner; `mail` means a contact who came in by the emailed link; `confirmer`
 * means somebody of another organisation whom we have asked to confirm something, by an emailed link of their own. */
export type Who = 'contact' | 'mail' | 'confirmer' | 'system' | StaffRole;

/** A topic's lines of the table: each command and who may give it. */
export type PolicyLines<Command extends string> = Readonly<Record<Command, readonly Who[]>>;

export const leads = ['projectManager', 'administrator'] as const;

export function isContact(record: PartnerRecord, person: string): boolean {
  const contact = record.people[person];
  return contact !== undefined && contact.removedAt === null;
}

/** Null when allowed. Words: reference/wording.md A9. */
export function forbidden(who: readonly Who[], actor: Actor, record: PartnerRecord): Refusal | null {
  if (actor.kind === 'system') return who.includes('system') ? null : refuse('forbidden', 'Only a person can do this.');
  if (actor.roles.some((role) => who.includes(role))) return null;
  if (isContact(record, actor.person) && who.includes(actor.door === 'mail' ? 'mail' : 'contact')) return null;
  if (who.includes('confirmer') && actor.door === 'mail' && isConfirmer(record, actor.person)) return null;
  if (!who.includes('contact')) return refuse('forbidden', sentenceForStaffOnly(who));
  if (isContact(record, actor.person))
    return refuse('notByMail', 'You can do this in Microsoft Teams, not from an emailed link.');
  if (actor.roles.length > 0) {
    return refuse(
      'partnerOnly',
      `Only ${record.partner.name} can answer here. You can enter answers for them in the dashboard.`,
    );
  }
  const manager = record.partner.projectManager;
  const ask = manager ? `{person:${manager}}` : 'the NHS login team';
  return refuse(
    'notContact',
    `Only contacts of ${record.partner.name} can answer this. Ask ${ask} if you should be one.`,
  );
}

function sentenceForStaffOnly(who: readonly Who[]): string {
  if (who.includes('projectManager')) return 'Only a project manager can do this.';
  if (who.includes('administrator')) return 'Only an administrator can do this.';
  if (who.includes('reviewer')) return 'Only a reviewer can do this.';
  if (who.includes('confirmer')) return 'Only the person we asked can answer this.';
  return 'Only the app can do this.';
}
