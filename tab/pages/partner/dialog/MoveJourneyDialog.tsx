/** Moves an onboarding to the newest version of its journey; first says what changes. */
import { Bullets } from '../../../parts/Bullets.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function MoveJourneyDialog({ page, onboarding, onClose }: DialogProps) {
  const { move } = onboarding;
  if (!move) return null;
  return (
    <CommandDialog
      partner={page.id}
      title="Move to the newer journey"
      lead={move.lead}
      action="Move"
      wide
      command={() => ({ type: 'moveJourney', onboarding: onboarding.id, from: move.from, to: move.to })}
      onClose={onClose}
    >
      <Bullets lines={move.changes} />
    </CommandDialog>
  );
}
