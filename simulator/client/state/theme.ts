/** The theme the person at the screen chose, kept in this browser. */
import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** The names Teams gives to tabs. */
export const themes = {
  default: { label: 'Light', theme: teamsLightTheme },
  dark: { label: 'Dark', theme: teamsDarkTheme },
  contrast: { label: 'High contrast', theme: teamsHighContrastTheme },
} satisfies Record<string, { label: string; theme: Theme }>;

export type ThemeName = keyof typeof themes;

const stored = 'simulator.theme';
const changes = new EventTarget();

const isTheme = (name: string | null): name is ThemeName => name !== null && name in themes;

function current(): ThemeName {
  const name = window.localStorage.getItem(stored);
  return isTheme(name) ? name : 'default';
}

export function chooseTheme(name: ThemeName): void {
  window.localStorage.setItem(stored, name);
  changes.dispatchEvent(new Event('change'));
}

function subscribe(changed: () => void): () => void {
  changes.addEventListener('change', changed);
  return () => changes.removeEventListener('change', changed);
}

export const useTheme = (): ThemeName => useSyncExternalStore(subscribe, current);
