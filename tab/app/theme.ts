/** Fluent's theme for the theme that Teams names. Most people have the light one; the others are loaded when needed. */
import { type Theme, teamsLightTheme } from '@fluentui/react-components';

const loading = new Map<string, Promise<Theme>>();

/** The same promise each time, so that a page can be drawn with it. */
export function themeFor(name: string): Theme | Promise<Theme> {
  if (name === 'default') return teamsLightTheme;
  const known = loading.get(name) ?? load(name);
  loading.set(name, known);
  return known;
}

async function load(name: string): Promise<Theme> {
  const { contrastTheme, darkTheme, glassTheme } = await import('./dark-themes.ts');
  if (name === 'contrast') return contrastTheme;
  // A name that is new to us is drawn dark, as Microsoft asks.
  return name === 'glass' ? glassTheme : darkTheme;
}
