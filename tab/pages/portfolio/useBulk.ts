/** Does the same to several rows: one command for each, so that no row is half done and each can fail on its own. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Check, Done } from '../../../shared/api.ts';
import type { PortfolioLine } from '../../../shared/portfolio/answer.ts';
import { type Failure, isFailure } from '../../ask/failure.ts';
import { keys } from '../../ask/keys.ts';
import { partnerPath } from '../../ask/reads.ts';
import { useService } from '../../ask/ServiceContext.tsx';
import { type BulkKind, bulkKinds } from './bulk-kinds.ts';
import { keyOf } from './selection.ts';

export interface Refused {
  readonly line: PortfolioLine;
  readonly why: string;
}

export interface Sorted {
  readonly can: readonly PortfolioLine[];
  readonly cannot: readonly Refused[];
  readonly already: readonly PortfolioLine[];
}

/** Before anybody confirms: which of the rows can, which cannot and why. Asked anew when partners change. */
export function useCheck(kind: BulkKind, lines: readonly PortfolioLine[], to: string) {
  const service = useService();
  const commands = lines.map((line) => ({ partner: line.partner, command: bulkKinds[kind].command(line, to, null) }));
  const read = useQuery<Check, Failure>({
    queryKey: [...keys.portfolio, 'check', commands],
    queryFn: () => service.post<Check>('/api/commands/check', { commands }),
    enabled: to !== '',
    staleTime: 0,
  });
  return { sorted: read.data ? sortedBy(read.data, lines) : null, failure: read.error };
}

function sortedBy({ answers }: Check, lines: readonly PortfolioLine[]): Sorted {
  const all = lines.flatMap((line, index) => {
    const answer = answers[index];
    return answer ? [{ line, ...answer }] : [];
  });
  return {
    can: all.flatMap(({ line, why, already }) => (why === null && !already ? [line] : [])),
    cannot: all.flatMap(({ line, why }) => (why === null ? [] : [{ line, why }])),
    already: all.flatMap(({ line, already }) => (already ? [line] : [])),
  };
}

export function useBulk(kind: BulkKind) {
  const service = useService();
  const client = useQueryClient();
  /** The same id when a row is tried again: what was stored without an answer is not done twice. */
  const ids = useRef(new Map<string, string>());
  const [at, setAt] = useState<number | null>(null);

  /** What could not be done, in order. */
  async function run(lines: readonly PortfolioLine[], to: string): Promise<readonly Refused[]> {
    const refused: Refused[] = [];
    let done = 0;
    for (const [index, line] of lines.entries()) {
      setAt(index + 1);
      const command = bulkKinds[kind].command(line, to, done === 0 ? lines.length - index : null);
      const key = JSON.stringify([keyOf(line), command]);
      const commandId = ids.current.get(key) ?? crypto.randomUUID();
      ids.current.set(key, commandId);
      try {
        await service.post<Done>(`${partnerPath(line.partner)}/commands`, { commandId, command });
        done += 1;
      } catch (error) {
        if (!isFailure(error)) throw error;
        refused.push({ line, why: error.message });
      }
    }
    const moved = lines.map(({ partner }) => keys.partner(partner));
    await Promise.all([keys.portfolio, ...moved].map((queryKey) => client.invalidateQueries({ queryKey })));
    setAt(null);
    return refused;
  }

  return { run, at };
}
