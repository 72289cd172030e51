/** Freezes every report of a date that the Board has not seen as it is now: one version each. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardDay, DayItem } from '../../../shared/views/pages/agenda.ts';
import { type Failure, isFailure } from '../../ask/failure.ts';
import { keys } from '../../ask/keys.ts';
import { partnerPath } from '../../ask/reads.ts';
import { useService } from '../../ask/ServiceContext.tsx';

/** Not frozen, or changed since; what was decided stays as the Board saw it. */
export function toFreeze({ items }: BoardDay): readonly DayItem[] {
  return items.filter((item) => !item.outcome && (!item.frozen || item.frozen.changed));
}

export function useFreezeAll(day: BoardDay) {
  const service = useService();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function freezeAll(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      for (const { partner, onboarding, gate } of toFreeze(day)) {
        const command = { type: 'freezeReport', onboarding, gate };
        await service.post(`${partnerPath(partner.id)}/commands`, { commandId: crypto.randomUUID(), command });
      }
    } catch (error) {
      if (!isFailure(error)) throw error;
      setFailure(error);
    } finally {
      await client.invalidateQueries({ queryKey: keys.portfolio });
      setBusy(false);
    }
  }

  return { freezeAll, busy, failure };
}
