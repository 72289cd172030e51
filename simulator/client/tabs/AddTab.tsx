/** "Add a tab": the app's own page sets it up in a dialog, and Save pins it, as in Teams. */
import { Button, Dialog, DialogTrigger } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ChannelView, WorldView } from '../../contract.ts';
import { SetUpTab } from './SetUpTab.tsx';

export function AddTab({ world, channel }: { world: WorldView; channel: ChannelView }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<AddRegular />} aria-label="Add a tab" title="Add a tab" />
      </DialogTrigger>
      <SetUpTab world={world} channel={channel} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
