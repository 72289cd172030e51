/** Closes the channel: what will happen in Teams, and whether the channel is archived or kept. */
import { useState } from 'react';
import { ChoiceField } from '../../../form/fields.tsx';
import { Bullets } from '../../../parts/Bullets.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export const channelChoices = [
  { id: 'archive', label: 'Archive the channel. Everything stays to read, nobody can write.' },
  { id: 'keep', label: 'Keep the channel for NHS login.' },
];

export function CloseSpaceDialog({ page, onClose }: DialogProps) {
  const [channel, setChannel] = useState(page.teams.state === 'closed' ? 'archive' : '');
  return (
    <CommandDialog
      partner={page.id}
      title="Close the channel"
      lead="These steps are taken in Microsoft Teams. You can follow them in the view Teams."
      action="Close the channel"
      command={() => ({ type: 'closeSpace', channel })}
      onClose={onClose}
    >
      <Bullets
        lines={[
          'A last card says that onboarding is over, and where to report live incidents.',
          `The contacts of ${page.name} are taken out of the channel. Who is in no other partner’s channel leaves the team too.`,
          'If you bring an onboarding back, the channel is opened again.',
        ]}
      />
      <ChoiceField
        name="channel"
        label="What do you want to do with the channel?"
        choices={channelChoices}
        value={channel}
        onChange={setChannel}
      />
    </CommandDialog>
  );
}
