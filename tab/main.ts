/** Start here: asks Microsoft Teams and the service what the first page needs, then for what it is drawn with. */
import { cannotDraw } from './app/cannot-draw.ts';
import { openTeams } from './app/opening.ts';
import './base.css';

async function draw(root: Element): Promise<void> {
  const opening = await openTeams();
  // Only now that the questions are on their way: a script that is made ready keeps everything else waiting.
  const app = import('./app/teams.tsx');
  // Where the NHS login team starts. Asked for beside it: they are the pages with most to load.
  const { pathname } = window.location;
  if (pathname === '/tab') void import('./pages/waiting/WaitingPage.tsx');
  if (pathname === '/tab/partners') void import('./pages/portfolio/PortfolioPage.tsx');
  await (await app).drawTeams(root, opening);
}

const root = document.getElementById('root');
if (root) draw(root).catch(() => cannotDraw(root));
