/** The app: inside Microsoft Teams, or behind the emailed link's door. */
import { lazy, Suspense } from 'react';

const DoorApp = lazy(async () => ({ default: (await import('./DoorApp.tsx')).DoorApp }));
const TeamsApp = lazy(async () => ({ default: (await import('./TeamsApp.tsx')).TeamsApp }));

export function App() {
  return <Suspense>{window.location.pathname === '/door' ? <DoorApp /> : <TeamsApp />}</Suspense>;
}
