/** A project manager's own "I will be away", and who covers meanwhile. */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { showDate } from '../../../shared/calendar/format.ts';
import { useMe } from '../../ask/ServiceContext.tsx';

const AwayDialog = lazy(async () => ({ default: (await import('./AwayDialog.tsx')).AwayDialog }));

export function MyAway() {
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {me.away ? `Away until ${showDate(me.away.until)}: ${me.away.cover} covers` : 'I will be away'}
      </Button>
      {open && (
        <Suspense>
          <AwayDialog person={me} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
