/** What commands cost the database: calls by kind, bytes, and request units as an estimate. */
import type { Asked, Kind } from './database-proxy.ts';
import type { Rounds } from './rounds.ts';
import { median } from './statistics.ts';
import { heading, show } from './table.ts';
import { writeUnits } from './units.ts';

/** `turns`: how many each contender took. */
export function showCalls({ asked: all, seconds }: Rounds, turns: number): void {
  const [asked, state] = [all.filter((each) => !isPattern(each)), all.filter(isPattern)];
  const command = asked.filter((each) => !isBackground(each));
  const per100 = (calls: readonly Asked[]) => (calls.length / turns) * 100;
  const of = (container: string, ...kinds: Kind[]) =>
    command.filter((each) => each.container === container && kinds.includes(each.kind));
  const creates = of('log', 'create');
  const snapshots = of('snapshots', 'create', 'replace', 'upsert');
  const reads = command.filter(({ kind }) => kind === 'read');
  const queries = command.filter(({ kind }) => kind === 'query');
  const rest = command.length - creates.length - snapshots.length - reads.length - queries.length;

  heading('Database calls of 100 warm commands');
  show({ what: 'creates in the log', value: per100(creates), unit: 'calls', most: 100 });
  show({ what: 'snapshot writes, after the answers', value: per100(snapshots), unit: 'calls', most: 100 });
  show({ what: 'reads', value: per100(reads), unit: 'calls', most: 0 });
  show({ what: 'queries', value: per100(queries), unit: 'calls', most: 0 });
  show({ what: 'anything else', value: (rest / turns) * 100, unit: 'calls', most: 0 });
  show({ what: "(b) samples' pattern, reads and writes", value: per100(state), unit: 'calls' });
  const background = asked.filter(isBackground).length / seconds;
  show({ what: 'besides, each second: log, names and lease are asked', value: background, unit: 'calls' });

  heading('Bytes and request units of a command (units: an estimate by size, from Microsoft’s table)');
  const commit = bytes(creates);
  const snapshot = bytes(snapshots);
  const units = writeUnits(commit) + (snapshots.length / creates.length) * writeUnits(snapshot);
  show({ what: 'commit', value: commit, unit: 'bytes' });
  show({ what: 'snapshot of these records', value: snapshot, unit: 'bytes' });
  show({ what: 'request units, commit and its share of a snapshot', value: units, unit: 'RU', most: 20 });
}

/** The samples' pattern keeps its state in a container of its own. */
function isPattern({ container }: Asked): boolean {
  return container === 'state';
}

/** What an instance asks whether anybody acts or not: the log each second, everybody's names each minute, the lease. */
export function isBackground({ kind, container, sent }: Asked): boolean {
  if (kind !== 'query') return container === 'leases';
  return container === 'people' || sent.includes('_ts >=');
}

function bytes(asked: readonly Asked[]): number {
  return median(asked.map(({ sent }) => Buffer.byteLength(sent)));
}
