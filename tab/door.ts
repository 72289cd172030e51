/** Start of the pages behind emailed links: they work in any browser, without Microsoft Teams. */
import { cannotDraw } from './app/cannot-draw.ts';
import './base.css';

async function draw(root: Element): Promise<void> {
  const { drawDoor } = await import('./app/door.tsx');
  // The question to a sponsor or commissioner, or else a contact's own tasks.
  await drawDoor(root, window.location.pathname === '/door/confirm');
}

const root = document.getElementById('root');
if (root) draw(root).catch(() => cannotDraw(root));
