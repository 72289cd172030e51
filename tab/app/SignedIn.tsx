/** What needs to know who is there: reads the person once, and keeps what is shown up to date. */
import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { useDraftsOf } from '../ask/kept-draft.ts';
import { useLiveChanges } from '../ask/live.ts';
import { useMeRead } from '../ask/reads.ts';
import { MeProvider } from '../ask/ServiceContext.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { ReadFailed } from '../parts/ReadFailed.tsx';
import { ConnectionBar } from './ConnectionBar.tsx';
import { RolesGuard } from './RolesGuard.tsx';

export function SignedIn({ children }: { children: ReactNode }) {
  const me = useMeRead();
  const connection = useLiveChanges();
  useDraftsOf(me.data?.id ?? null);
  if (me.isPending) return <PageSkeleton />;
  if (!me.data) return <ReadFailed failure={me.error} again={me.refetch} />;
  return (
    <MeProvider me={me.data}>
      <ConnectionBar connection={connection} />
      <BrowserRouter>
        <RolesGuard>{children}</RolesGuard>
      </BrowserRouter>
    </MeProvider>
  );
}
