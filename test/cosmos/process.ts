/** Runs one of our TypeScript files as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Running {
  readonly child: ChildProcess;
  /** The first line it prints. */
  readonly firstLine: Promise<string>;
  /** Resolves with its exit code, null when it was killed. */
  readonly ended: Promise<number | null>;
}

const started: ChildProcess[] = [];

/** For `afterAll`: a test that fails half-way leaves nothing behind. */
export function killAll(): void {
  for (const child of started) child.kill('SIGKILL');
}

export function run(file: string, environment: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const lines = createInterface({ input: child.stdout });
  return {
    child,
    firstLine: once(lines, 'line').then(([line]) => String(line)),
    ended: once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null)),
  };
}

/** The embedded server as `npm start` runs it. */
export async function runCosmos(journal: string, port = 0): Promise<Running & { url: string }> {
  const running = run('local/cosmos/main.ts', { COSMOS_PORT: String(port), COSMOS_JOURNAL: journal });
  const url = /https?:\S+/.exec(await running.firstLine)?.[0];
  if (!url) throw new Error('The embedded Cosmos server did not say where it is.');
  return { ...running, url };
}
