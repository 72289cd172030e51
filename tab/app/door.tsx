/** Draws the pages behind emailed links. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** `confirming`: the question to a sponsor or commissioner, and not a contact's own tasks. */
export async function drawDoor(root: Element, confirming: boolean): Promise<void> {
  const App = confirming ? (await import('./ConfirmApp.tsx')).ConfirmApp : (await import('./DoorApp.tsx')).DoorApp;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
