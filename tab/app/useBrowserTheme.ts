/** The theme of a page outside Teams: light or dark, as the person's browser is now. */
import { useSyncExternalStore } from 'react';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function onChange(tell: () => void): () => void {
  dark.addEventListener('change', tell);
  return () => dark.removeEventListener('change', tell);
}

export function useBrowserTheme(): string {
  return useSyncExternalStore(onChange, () => (dark.matches ? 'dark' : 'default'));
}
