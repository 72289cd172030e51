/** A child process that is waited for, watched and stopped. */
import { spawn } from 'node:child_process';

export interface Process {
  readonly pid: number;
  /** Resolves with the first line of output that fits. Throws when the process ends before. */
  line(pattern: RegExp): Promise<string>;
  /** Resolves when the address answers 200. Throws when the process ends before, or after 30 s. */
  answers(url: string): Promise<void>;
  /** Asks it to stop, and waits until it has. After 8 s it is killed. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Resolves when it has ended, with what it last said. */
  readonly ended: Promise<string>;
}

const PATIENCE_MS = 8000;
const READY_MS = 30_000;

/** Runs a built file with these settings on top of ours. What it says on its error output is passed on. */
export function startProcess(file: string, settings: Readonly<Record<string, string>>): Process {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...settings },
    // With a channel to us a child can see that we are gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  let over = false;
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-100_000);
    for (const listener of listeners) listener();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', (chunk: Buffer) => {
    hear(chunk);
    process.stderr.write(chunk);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('close', () => {
      over = true;
      for (const listener of listeners) listener();
      resolve(said.trim().split('\n').slice(-20).join('\n'));
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    if (!over) child.kill(signal);
    await ended;
  };

  return {
    pid: child.pid ?? 0,
    ended,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = said.split('\n').find((line) => pattern.test(line));
          if (found === undefined && !over) return;
          listeners.delete(look);
          if (found === undefined) reject(new Error(`${file} ended before it was ready.\n${said}`));
          else resolve(found);
        };
        listeners.add(look);
        look();
      }),
    async answers(url) {
      const until = Date.now() + READY_MS;
      let last = 'no answer';
      while (!over && Date.now() < until) {
        const answer = await fetch(url).catch(() => null);
        if (answer?.ok) return;
        if (answer) last = await answer.text();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(over ? `${file} ended before it was ready.\n${said}` : `${url} is not well: ${last}`);
    },
    async stop() {
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await end('SIGTERM');
      clearTimeout(timer);
    },
    kill: () => end('SIGKILL'),
  };
}
