/** The app: inside Microsoft Teams, or behind the emailed link's door. */
import { lazy, Suspense } from 'react';

const ConfirmApp = lazy(async () => ({ default: (await import('./ConfirmApp.tsx')).ConfirmApp }));
const DoorApp = lazy(async () => ({ default: (await import('./DoorApp.tsx')).DoorApp }));
const TeamsApp = lazy(async () => ({ default: (await import('./TeamsApp.tsx')).TeamsApp }));

export function App() {
  return <Suspense>{page()}</Suspense>;
}

function page() {
  switch (window.location.pathname) {
    case '/door':
      return <DoorApp />;
    case '/door/confirm':
      return <ConfirmApp />;
    default:
      return <TeamsApp />;
  }
}
