/** Where the focus goes when what had it goes: with a dialog, with a page, or because somebody else did the thing. */
import { useFocusFinders } from '@fluentui/react-components';
import { useEffect } from 'react';

/** Dialogs and menus give the focus back themselves. Milliseconds. */
const THEIR_TURN = 100;

export function FocusKept() {
  // Without it, a page that goes while its dialog is open leaves the whole app hidden from screen readers.
  useFocusFinders();
  useEffect(keepFocus, []);
  return null;
}

/** Gives the way to stop. */
function keepFocus(): () => void {
  /** What had the focus last, then what it is in, out to the whole page. */
  let place: readonly Element[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const note = ({ target }: FocusEvent) => {
    place = target instanceof Element ? chainOf(target) : [];
  };
  const look = () => {
    const [last] = place;
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const near = place.find((element) => element.isConnected && element.matches('section, main'));
    const heading = near?.querySelector<HTMLElement>('h1, h2, h3') ?? document.querySelector<HTMLElement>('h1');
    if (!heading) return;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus();
  };
  const watch = new MutationObserver(() => {
    if (!place[0] || place[0].isConnected) return;
    clearTimeout(waiting);
    waiting = setTimeout(look, THEIR_TURN);
  });
  document.addEventListener('focusin', note);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', note);
    watch.disconnect();
    clearTimeout(waiting);
  };
}

function chainOf(element: Element): readonly Element[] {
  return element.parentElement ? [element, ...chainOf(element.parentElement)] : [element];
}
