/** Fluent's theme for the theme that Teams names. */
import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';

export function themeFor(name: string): Theme {
  if (name === 'contrast') return teamsHighContrastTheme;
  return name === 'dark' || name === 'glass' ? teamsDarkTheme : teamsLightTheme;
}
