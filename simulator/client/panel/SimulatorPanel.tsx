/** The simulator's own controls, which Teams does not have: time, faults, people, a new world. */
import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components';
import { DismissRegular, WrenchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { AddPerson } from './AddPerson.tsx';
import { Clock } from './Clock.tsx';
import { Faults } from './Faults.tsx';
import { Reset } from './Reset.tsx';
import { Rules } from './Rules.tsx';

export function SimulatorPanel() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button appearance="subtle" icon={<WrenchRegular />} title="Simulator" onClick={() => setOpen(true)}>
        <span className="wide-only">Simulator</span>
      </Button>
      <OverlayDrawer
        open={open}
        onOpenChange={(_event, data) => setOpen(data.open)}
        position="end"
        aria-label="Simulator"
      >
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={() => setOpen(false)} />
            }
          >
            Simulator
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody className="panel">
          <Clock />
          <Rules />
          <Faults />
          <AddPerson />
          <Reset />
        </DrawerBody>
      </OverlayDrawer>
    </>
  );
}
