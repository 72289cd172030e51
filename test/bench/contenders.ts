/** The three bots side by side: ours and the two baselines, with the same settings and database. */
import { build } from 'esbuild';
import { type Machine, startBot } from '../../local/machine.ts';
import { freePorts } from '../../local/ports.ts';
import { type Process, startProcess } from '../../local/process.ts';
import { message } from './activities.ts';
import type { DatabaseProxy } from './database-proxy.ts';
import type { Activity } from './load.ts';
import { makeRecords } from './records.ts';

export interface Contender {
  readonly name: string;
  readonly pid: number;
  readonly endpoint: string;
  /** How long after the last answer it may still work on these turns, in milliseconds. */
  readonly settleMs: number;
  activity(turn: number): Activity;
}

export interface Contenders {
  readonly ours: Contender;
  readonly echo: Contender;
  readonly pattern: Contender;
  stop(): Promise<void>;
}

/** Snapshots are written after the answer and belong to the turns. Longer than the bot's pause between them. */
const SETTLE_MS = 62_000;

export async function startContenders(
  machine: Machine,
  from: { readonly database: DatabaseProxy; readonly serviceUrl: string; readonly token: string },
): Promise<Contenders> {
  const { database, serviceUrl, token } = from;
  await buildBaselines();
  const started: Process[] = [];
  const stop = async () => {
    await Promise.all(started.map((process) => process.stop()));
  };
  try {
    // Following the simulator's clock is for one machine only; no bot in service does it.
    const apart = { COSMOS_ENDPOINT: database.url, CLOCK_URL: '', TRUSTED_SERVICES: serviceUrl };
    const settings = { ...machine.botSettings, ...apart, COMMANDS_PER_MINUTE: '1000000' };
    const [echoPort, patternPort] = await freePorts(2);
    const baseline = async (file: string, port: number | undefined) => {
      const process = startProcess(`dist/bench/${file}.mjs`, { ...settings, PORT: String(port) });
      started.push(process);
      await process.line(/^Ready$/u);
      return { pid: process.pid, settleMs: 0, endpoint: `http://localhost:${port}/api/messages` };
    };
    const bot = startBot(settings);
    started.push(bot);
    await bot.answers(`${machine.urls.bot}/health`);
    const { contact, submit } = await makeRecords({ urls: machine.urls, serviceUrl, token });
    const said = (turn: number) => message(contact, serviceUrl, `Hello ${turn}`);
    const ours = { pid: bot.pid, settleMs: SETTLE_MS, endpoint: `${machine.urls.bot}/api/messages` };
    return {
      ours: { name: 'card submit', activity: submit, ...ours },
      echo: { name: '(a) bare echo, one message', activity: said, ...(await baseline('echo', echoPort)) },
      pattern: { name: "(b) samples' pattern", activity: submit, ...(await baseline('samples-pattern', patternPort)) },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As local/build.ts builds the bot. */
async function buildBaselines(): Promise<void> {
  await build({
    entryPoints: ['test/bench/echo.ts', 'test/bench/samples-pattern.ts'],
    outdir: 'dist/bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
}
