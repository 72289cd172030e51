/** Gives the focus back when a dialog has closed: to what opened it, else to the heading of the page. */
import { useEffect, useState } from 'react';

export function useFocusBack(): void {
  // While it is first drawn: afterwards the focus is in the dialog.
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      // The page behind takes the focus once the dialog has gone, and not before.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const back = opener?.isConnected ? opener : document.querySelector<HTMLElement>('h1');
        back?.focus();
      });
    },
    [opener],
  );
}

/** A menu has gone by then: the button that opened it stays. */
function openerOf(element: Element | null): HTMLElement | null {
  const button = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = button ? document.getElementById(button) : element;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
