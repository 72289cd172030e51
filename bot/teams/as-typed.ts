/** How a card is drawn again after a refusal: what was typed stays, whatever stood against saving it. */
import type { Show } from '../cards/show.ts';

export function asTyped(again: Show): { readonly again: Show; readonly meanwhile: Show } {
  return { again, meanwhile: { ...again, beside: true } };
}
