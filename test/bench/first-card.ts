/** From the answer of "create the channel" to the first card in it, against what Microsoft alone would take. */
import { randomUUID } from 'node:crypto';
import { type Machine, startBot } from '../../local/machine.ts';
import { call, Someone, type Urls } from '../../local/people.ts';
import { londonDate } from '../../shared/calendar/working-days.ts';
import type { CallView, WorldSettings } from '../../simulator/contract.ts';
import { median } from './statistics.ts';
import { heading, show } from './table.ts';
import { pause, quiet } from './wait.ts';

const TIMES = 5;
const LONGEST_MS = 30_000;
const delays = { graphDelayMs: 400, connectorDelayMs: 200, guestSyncMs: 10_000 };

/** What cannot be left out, one after the other. Guests are not among them: cards do not wait for people. */
const path = [
  { what: 'project manager in the team?', service: 'graph', method: 'GET', path: /\/teams\/[^/]+\/members$/u },
  { what: 'make the channel', service: 'graph', method: 'POST', path: /\/teams\/[^/]+\/channels$/u },
  { what: 'put the app into it', service: 'graph', method: 'POST', path: /\/enabledApps\//u },
  { what: 'post the first card', service: 'connector', method: 'POST', path: /\/v3\/conversations$/u },
] as const;

/** The machine's own bot must be stopped. */
export async function measureFirstCard({ urls, botSettings }: Machine): Promise<void> {
  heading('Preparation Call to the first card in the channel');
  const bot = startBot(botSettings);
  try {
    await bot.answers(`${urls.bot}/health`);
    await showFirstCard(urls);
  } finally {
    await bot.stop();
  }
}

async function showFirstCard(urls: Urls): Promise<void> {
  const settings = `${urls.people}/control/settings`;
  const before = await call<WorldSettings>(settings);
  await call(settings, delays);
  const times: number[] = [];
  let needed: readonly CallView[] = [];
  for (let number = 1; number <= TIMES; number++) {
    const { ms, calls } = await oneChannel(urls, `First Card ${number}`);
    times.push(ms);
    needed = path.flatMap((step) => calls.find((each) => fits(each, step)) ?? []);
  }
  const sum = needed.reduce((total, each) => total + (each.service === 'graph' ? 400 : 200), 0);
  await call(settings, {
    graphDelayMs: before.graphDelayMs,
    connectorDelayMs: before.connectorDelayMs,
    guestSyncMs: before.guestSyncMs,
  });

  const words = needed.map(({ method, path }) => `${method} …/${path.split('/').slice(-1)}`).join(', ');
  show({ what: "sum of the simulator's delays on the path", value: sum, unit: 'ms', note: words });
  show({ what: `answer to first card, median of ${TIMES}`, value: median(times), unit: 'ms', most: sum * 1.1 });
  show({
    what: 'ratio',
    value: median(times) / sum,
    unit: 'x',
    most: 1.1,
    note: 'a guest needs 10 s more; no card waits',
  });
}

async function oneChannel(urls: Urls, name: string): Promise<{ ms: number; calls: readonly CallView[] }> {
  const priya = new Someone(urls, 'priya.shah');
  const guest = () => ({ name: 'Alex Guest', email: `guest-${randomUUID()}@bench.example` });
  const partner = await priya.register({ name, product: 'Product', contact: guest(), assignMe: true });
  const second = guest();
  await priya.addContact(partner, second.name, second.email);
  const onboarding = 'o1';
  await priya.do(partner, {
    type: 'recordCall',
    kind: 'preparation',
    onboarding,
    on: londonDate(new Date().toISOString()),
    attendees: [await priya.id()],
    others: 'The team of the partner',
    notes: [],
    ready: true,
    actions: [],
  });
  await quiet(urls.people);
  await priya.do(partner, { type: 'openSpace', onboarding });
  const answered = Date.now();
  const ms = await firstCard(urls, answered);
  return { ms, calls: await callsSince(urls, answered) };
}

/** Throws when there is none after 30 s. */
async function firstCard(urls: Urls, answered: number): Promise<number> {
  for (let waited = 0; waited < LONGEST_MS; waited += 20) {
    const posted = (await callsSince(urls, answered, '?service=connector')).find((each) => fits(each, path[3]));
    if (posted) return Date.parse(posted.at) - answered;
    await pause(20);
  }
  throw new Error('No card came into the channel within 30 s.');
}

async function callsSince({ people }: Urls, answered: number, which = ''): Promise<readonly CallView[]> {
  const calls = await call<CallView[]>(`${people}/control/calls${which}`);
  return calls.filter(({ at, status }) => Date.parse(at) > answered && status < 300);
}

function fits(each: CallView, step: (typeof path)[number]): boolean {
  return each.service === step.service && each.method === step.method && step.path.test(each.path);
}
