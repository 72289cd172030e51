/** Keeps the world in a file: written soon after a change and at the end, by rename, so that it is never half a world. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WorldData } from './data.ts';
import type { World } from './world.ts';

/** At least this long after a change; longer when writing itself takes long, so that a large world does not stall. */
const soonMs = 50;
const restFactor = 10;

/** The world in the file, or undefined when there is none yet. Throws when the file is not a world: reset removes it. */
export function readWorld(file: string): WorldData | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const data: WorldData = JSON.parse(text);
  if (data.shape !== 1) throw new Error(`${file} is from another version of the simulator. Run: npm run reset`);
  return data;
}

/** Starts keeping; the function it gives back writes what is left and stops. */
export function keepWorld(world: World, file: string): () => void {
  let timer: NodeJS.Timeout | undefined;
  let rest = soonMs;
  mkdirSync(dirname(file), { recursive: true });
  const write = () => {
    timer = undefined;
    const began = performance.now();
    writeFileSync(`${file}.new`, JSON.stringify(world.data));
    renameSync(`${file}.new`, file);
    rest = Math.max(soonMs, restFactor * (performance.now() - began));
  };
  const unlisten = world.listen((event) => {
    if (event.type !== 'typing') timer ??= setTimeout(write, rest);
  });
  return () => {
    unlisten();
    clearTimeout(timer);
    write();
  };
}
