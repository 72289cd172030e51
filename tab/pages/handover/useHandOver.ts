/** Hands several partners over: one command for each, and the last one tells the new project manager of all. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Done } from '../../../shared/api.ts';
import { isFailure } from '../../ask/failure.ts';
import { keys } from '../../ask/keys.ts';
import { partnerPath } from '../../ask/reads.ts';
import { useService } from '../../ask/ServiceContext.tsx';

export function useHandOver() {
  const service = useService();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');

  /** What was done stays done when a later one fails: the list then shows what is left. */
  async function handOver(partners: readonly string[], person: string): Promise<void> {
    setBusy(true);
    setMessage('');
    let done = 0;
    try {
      for (const id of partners) {
        const handedOver = id === partners.at(-1) ? partners.length : null;
        const command = { type: 'assignProjectManager', person, handedOver };
        await service.post<Done>(`${partnerPath(id)}/commands`, { commandId: crypto.randomUUID(), command });
        done += 1;
      }
      setMessage(done === 1 ? '1 partner handed over.' : `${done} partners handed over.`);
    } catch (error) {
      if (!isFailure(error)) throw error;
      setMessage(`${done} of ${partners.length} handed over. ${error.message}`);
    } finally {
      setBusy(false);
      await Promise.all(
        [keys.portfolio, ...partners.map(keys.partner)].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    }
  }

  return { handOver, busy, message };
}
