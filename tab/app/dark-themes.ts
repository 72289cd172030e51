/** The themes besides the light one, in a file of their own that is loaded when Teams names one of them. */
export { teamsDarkTheme as darkTheme, teamsHighContrastTheme as contrastTheme } from '@fluentui/react-components';
