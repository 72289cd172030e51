/** A member of staff, and the staff roles in words. */
import type { AwayView } from '../../../shared/api.ts';
import type { StaffRole } from '../../../shared/record/actor.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly StaffRole[];
  readonly away: AwayView | null;
}

export const roleChoices: readonly { readonly id: StaffRole; readonly label: string }[] = [
  { id: 'projectManager', label: 'Project manager' },
  { id: 'board', label: 'Board' },
  { id: 'reviewer', label: 'Reviewer' },
  { id: 'administrator', label: 'Administrator' },
];

export function wordsFor(roles: readonly StaffRole[]): string {
  const words = roleChoices.filter((choice) => roles.includes(choice.id)).map((choice) => choice.label);
  const sentence = words.map((word, index) => (index > 0 && word !== 'Board' ? word.toLowerCase() : word));
  return sentence.join(', ') || 'No role: has left';
}

export function rolesFrom(ids: readonly string[]): StaffRole[] {
  return roleChoices.map((choice) => choice.id).filter((role) => ids.includes(role));
}
