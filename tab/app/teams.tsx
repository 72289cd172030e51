/** Draws the tab in Microsoft Teams, once everything that the first page needs is there: drawing it twice takes twice as long. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Known, Opened, Opening } from './opening.ts';
import { loadPage } from './Pages.tsx';
import { TeamsApp } from './TeamsApp.tsx';
import { themeFor } from './theme.ts';

export async function drawTeams(root: Element, opening: Opening): Promise<void> {
  const known = opening.state === 'open' ? await everything(opening) : [];
  createRoot(root).render(
    <StrictMode>
      <TeamsApp opening={opening} known={known} />
    </StrictMode>,
  );
}

async function everything({ host, reading }: Opened): Promise<readonly Known[]> {
  // A page or theme that cannot be loaded is told by the app, which has words for it.
  await Promise.allSettled([loadPage(host), themeFor(host.theme)]);
  return reading;
}
