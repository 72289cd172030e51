/** The bar over everything: what this is, the simulator's controls, the theme, the person. */
import type { Person } from '../../contract.ts';
import { SimulatorPanel } from '../panel/SimulatorPanel.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

export function TopBar({ me }: { me: Person }) {
  return (
    <header className="top-bar">
      <h1 className="top-title">Simulator, not Microsoft Teams</h1>
      <SimulatorPanel />
      <ThemeMenu />
      <PersonMenu me={me} />
    </header>
  );
}
