/** A page that draws the cards it is given with the simulator's own renderer, in a theme of Teams. */
import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { CardView } from '../../../simulator/client/cards/CardView.tsx';
import '../../../simulator/client/styles/cards.css';

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

interface Given {
  readonly theme: keyof typeof themes;
  readonly cards: readonly (readonly [string, unknown])[];
}

declare global {
  interface Window {
    cardsToDraw: Given;
  }
}

const { theme, cards } = window.cardsToDraw;
const nothing = () => undefined;
const root = document.createElement('main');
document.body.append(root);
createRoot(root).render(
  <FluentProvider theme={themes[theme]}>
    {cards.map(([name, card]) => (
      <section
        key={name}
        aria-label={name}
        style={{ margin: 12, padding: 12, border: '1px solid var(--colorNeutralStroke2)' }}
      >
        <CardView card={card} label={name} busy={false} onAction={nothing} onOpenUrl={nothing} />
      </section>
    ))}
  </FluentProvider>,
);
