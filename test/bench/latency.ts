/** How long answers take, with and without the database's own time. */
import type { Asked } from './database-proxy.ts';
import type { Taken } from './load.ts';
import type { Round } from './rounds.ts';
import { percentile } from './statistics.ts';
import { heading, show } from './table.ts';

/** `asked`: what they asked the database, of others too. */
export function showLatency(name: string, rounds: readonly Round[], asked: readonly Asked[]): void {
  heading(`Time to the answer: ${name}`);
  const all = rounds.flatMap(({ taken }) => taken.map(({ ms }) => ms));
  show({ what: 'p50', value: percentile(all, 50), unit: 'ms' });
  show({ what: 'p99', value: percentile(all, 99), unit: 'ms' });
  const parts = split(
    rounds.flatMap(({ taken }) => taken),
    asked,
  );
  if (parts.length === 0) return;
  const database = parts.map((part) => part.database);
  const own = parts.map((part) => part.own);
  show({ what: "p50 of the database's own time", value: percentile(database, 50), unit: 'ms' });
  show({ what: "p99 of the database's own time", value: percentile(database, 99), unit: 'ms' });
  show({ what: "p50 without the database's own time", value: percentile(own, 50), unit: 'ms' });
  show({ what: "p99 without the database's own time", value: percentile(own, 99), unit: 'ms', most: 50 });
}

/** A commit carries the id of the activity that led to it, so each turn's own create is known. */
function split(taken: readonly Taken[], asked: readonly Asked[]) {
  const creates = new Map<string, number>();
  for (const { kind, container, sent, ms } of asked) {
    const activity = kind === 'create' && container === 'log' ? activityIn(sent) : null;
    if (activity) creates.set(activity, ms);
  }
  return taken.flatMap(({ activity, ms }) => {
    const database = creates.get(activity);
    return database === undefined ? [] : [{ database, own: ms - database }];
  });
}

function activityIn(sent: string): string | null {
  return /"commandId":"[^"]*:(f:[^"]+)"/u.exec(sent)?.[1] ?? null;
}
