/** An item of an agenda by name: for lists, and in the address of a page. */
import type { AgendaItem } from '../../../shared/views/agenda.ts';

export function itemKey({ partner, onboarding, gate }: Pick<AgendaItem, 'partner' | 'onboarding' | 'gate'>): string {
  return `${partner.id}/${onboarding}/${gate}`;
}
