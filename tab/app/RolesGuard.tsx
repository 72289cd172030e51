/** Somebody whose roles were changed while the app is open: what they may not see any more goes, and they are told. */
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../ask/ServiceContext.tsx';

const AllTaken = lazy(async () => ({ default: (await import('./RolesTaken.tsx')).AllTaken }));
const SomeTaken = lazy(async () => ({ default: (await import('./RolesTaken.tsx')).SomeTaken }));

export function RolesGuard({ children }: { children: ReactNode }) {
  const { roles } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [had, setHad] = useState(roles);
  const lost = had.filter((role) => !roles.includes(role));
  if (lost.length === 0 && had.length < roles.length) setHad(roles);
  const taken = lost.join();
  useEffect(() => {
    // What was read with the role is forgotten; what may still be seen is read anew.
    if (taken !== '') void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  }, [taken, client]);

  if (lost.length > 0 && roles.length === 0) {
    const goOn = () => {
      setHad(roles);
      void navigate('/tab', { replace: true });
    };
    return (
      <Suspense>
        <AllTaken onGo={goOn} />
      </Suspense>
    );
  }
  return (
    <>
      <Suspense>{lost.length > 0 && <SomeTaken onClose={() => setHad(roles)} />}</Suspense>
      {children}
    </>
  );
}
