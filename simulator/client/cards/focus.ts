/** Remembers where in a card the focus is, so that it can go back there when the card is drawn again. */
import type { AdaptiveCard } from 'adaptivecards';

export interface Spot {
  input: string | undefined;
  button: string;
  selection: [number, number] | undefined;
}

function selectionOf(element: Element): [number, number] | undefined {
  const typable =
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');
  if (!typable || element.selectionStart === null || element.selectionEnd === null) return undefined;
  return [element.selectionStart, element.selectionEnd];
}

export function spotOf(card: AdaptiveCard, box: HTMLElement): Spot | undefined {
  const active = document.activeElement;
  if (!active || active === box || !box.contains(active)) return undefined;
  const input = card.getAllInputs().find(({ renderedElement }) => renderedElement?.contains(active));
  return { input: input?.id, button: active.textContent ?? '', selection: selectionOf(active) };
}

/** Back to the same input or button; where that is gone, to the card itself. */
export function returnTo(spot: Spot, card: AdaptiveCard, box: HTMLElement): void {
  const input = card.getAllInputs().find(({ id }) => id !== undefined && id === spot.input);
  const button = [...box.querySelectorAll('button')].find(({ textContent }) => textContent === spot.button);
  const field = input?.renderedElement?.querySelector<HTMLElement>('input, textarea, select, button');
  const target = field ?? (spot.input === undefined ? button : undefined) ?? box;
  target.focus({ preventScroll: true });
  if (spot.selection && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) {
    target.setSelectionRange(...spot.selection);
  }
}
