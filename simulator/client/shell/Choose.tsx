/** The first page: who do you want to be? */
import type { PeopleView } from '../../contract.ts';
import { SimulatorPanel } from '../panel/SimulatorPanel.tsx';
import { PeopleList } from './PeopleList.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

interface ChooseProps {
  people: PeopleView;
  /** What the address asked for, when nobody has that name. */
  unknown: string | null;
}

export function Choose({ people, unknown }: ChooseProps) {
  return (
    <>
      <header className="top-bar">
        <h1 className="top-title">Simulator, not Microsoft Teams</h1>
        <SimulatorPanel />
        <ThemeMenu />
      </header>
      <main className="choose">
        <h2>Who do you want to be?</h2>
        {unknown !== null && <p role="alert">Nobody here is called “{unknown}”.</p>}
        <p>
          On this machine you can act as anybody. Open two people in two windows to see what each of them sees. Nothing
          leaves this machine.
        </p>
        <PeopleList people={people} />
      </main>
    </>
  );
}
