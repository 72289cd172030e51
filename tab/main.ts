/** Start here: asks Microsoft Teams and the service what the first page needs while the pages are still being loaded. */
import { openTeams } from './app/opening.ts';
import './base.css';

const { pathname } = window.location;

// Where the NHS login team starts. Asked for first: they are the pages with most to load.
if (pathname === '/tab') void import('./pages/waiting/WaitingPage.tsx');
if (pathname === '/tab/partners') void import('./pages/portfolio/PortfolioPage.tsx');

async function draw(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  if (pathname === '/door' || pathname === '/door/confirm') {
    const { drawDoor } = await import('./app/door.tsx');
    return drawDoor(root, pathname === '/door/confirm');
  }
  // Both at once: each takes about as long as the other.
  const [opened, { drawTeams }] = await Promise.all([openTeams(), import('./app/teams.tsx')]);
  await drawTeams(root, opened);
}

void draw();
