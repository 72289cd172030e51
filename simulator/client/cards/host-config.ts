/** How Teams draws cards: sizes, spaces and colours. Colours are the theme's own, so a card follows the theme by itself. */
import { HostConfig } from 'adaptivecards';

const colour = (token: string) => ({ default: `var(--${token})`, subtle: `var(--${token})` });

const foreground = {
  default: { default: 'var(--colorNeutralForeground1)', subtle: 'var(--colorNeutralForeground2)' },
  dark: colour('colorNeutralForegroundStaticInverted'),
  light: colour('colorNeutralForegroundInverted'),
  accent: colour('colorBrandForeground1'),
  good: colour('colorStatusSuccessForeground1'),
  warning: colour('colorStatusWarningForeground3'),
  attention: colour('colorStatusDangerForeground1'),
};

const container = (background: string, border: string) => ({
  backgroundColor: `var(--${background})`,
  borderColor: `var(--${border})`,
  foregroundColors: foreground,
});

const font = 'var(--fontFamilyBase)';

export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontTypes: {
    default: {
      fontFamily: font,
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: 'var(--fontFamilyMonospace)',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('colorNeutralBackground1', 'colorNeutralStroke2'),
    emphasis: container('colorNeutralBackground3', 'colorNeutralStroke2'),
    accent: container('colorBrandBackground2', 'colorBrandStroke2'),
    good: container('colorStatusSuccessBackground1', 'colorStatusSuccessBorder1'),
    attention: container('colorStatusDangerBackground1', 'colorStatusDangerBorder1'),
    warning: container('colorStatusWarningBackground1', 'colorStatusWarningBorder1'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'default' },
  },
  actions: {
    maxActions: 6,
    spacing: 'large',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: 12,
  },
  textStyles: {
    heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false },
    columnHeader: { weight: 'bolder', color: 'default', isSubtle: false },
  },
  textBlock: { headingLevel: 2 },
});
