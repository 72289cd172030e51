/** Start here: asks Microsoft Teams and the service what the first page needs while the pages are still being loaded. */
import { openTeams } from './app/opening.ts';
import './base.css';

const { pathname } = window.location;

// Where the NHS login team starts. Asked for first: they are the pages with most to load.
if (pathname === '/tab') void import('./pages/waiting/WaitingPage.tsx');
if (pathname === '/tab/partners') void import('./pages/portfolio/PortfolioPage.tsx');

async function draw(root: Element): Promise<void> {
  if (pathname === '/door' || pathname === '/door/confirm') {
    const { drawDoor } = await import('./app/door.tsx');
    return drawDoor(root, pathname === '/door/confirm');
  }
  // Both at once: each takes about as long as the other.
  const [opened, { drawTeams }] = await Promise.all([openTeams(), import('./app/teams.tsx')]);
  await drawTeams(root, opened);
}

/** A script that is not there, as after an update of the app: nothing else can say so. */
function cannotDraw(root: Element): void {
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.className = 'opening';
  words.textContent = 'We could not load this page. Check your connection, then open it again.';
  root.replaceChildren(words);
}

const root = document.getElementById('root');
if (root) draw(root).catch(() => cannotDraw(root));
