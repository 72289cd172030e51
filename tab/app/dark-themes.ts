/** The themes besides the light one, in a file of their own that is loaded when Teams names one of them. */
import { teamsDarkTheme as darkTheme, type Theme } from '@fluentui/react-components';

export { teamsHighContrastTheme as contrastTheme } from '@fluentui/react-components';
export { darkTheme };

/** Fluent has no theme for glass: dark, with the coloured words lighter, since what lies behind may be bright. */
export const glassTheme: Theme = {
  ...darkTheme,
  colorBrandForeground1: darkTheme.colorBrandForeground2,
  colorBrandForegroundLink: darkTheme.colorBrandForeground2,
  colorCompoundBrandForeground1: darkTheme.colorBrandForeground2,
  colorStatusSuccessForeground1: darkTheme.colorStatusSuccessForeground3,
  colorStatusWarningForeground3: darkTheme.colorStatusWarningForeground1,
};
