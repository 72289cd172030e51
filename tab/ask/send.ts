/** Sends what a person entered, once: the same id goes along until it has succeeded. */
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Done } from '../../shared/api.ts';
import { type Shown, showAtOnce } from './at-once.ts';
import type { Draft } from './draft.ts';
import { type Failure, isFailure } from './failure.ts';
import { keys } from './keys.ts';
import { partnerPath } from './reads.ts';
import { useService } from './ServiceContext.tsx';
import { tellSaving } from './told.ts';

export interface Sending<B> {
  /** True when it was done. A failure is kept here and what was typed stays in the form. */
  readonly send: (body: B, atOnce?: readonly Shown[]) => Promise<Done | null>;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly forget: () => void;
}

/** `B` is the body without its commandId. */
export function useSend<B extends object>(path: string, refresh: readonly QueryKey[]): Sending<B> {
  const service = useService();
  const client = useQueryClient();
  const commandId = useRef(crypto.randomUUID());
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function send(body: B, atOnce: readonly Shown[] = []): Promise<Done | null> {
    // A second press comes before the button is drawn as busy.
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    setFailure(null);
    const tellEnd = tellSaving();
    const takeBack = await showAtOnce(client, atOnce);
    try {
      const done = await service.post<Done>(path, { commandId: commandId.current, ...body });
      commandId.current = crypto.randomUUID();
      tellEnd(true);
      await reload();
      return done;
    } catch (error) {
      tellEnd(false);
      takeBack();
      if (!isFailure(error)) throw error;
      // The first try was stored after all, and the words changed since: what comes next is something new.
      if (error.code === 'otherContent') commandId.current = crypto.randomUUID();
      if (error.status === 409) await reload();
      if (error.status === 403) void client.invalidateQueries({ queryKey: keys.me });
      setFailure(error);
      return null;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }

  async function reload(): Promise<void> {
    await Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })));
  }

  return { send, busy, failure, forget: () => setFailure(null) };
}

/** A command on a partner's record. */
export function useCommand(partner: string) {
  const sending = useSend<{ readonly command: Draft }>(`${partnerPath(partner)}/commands`, [
    keys.partner(partner),
    keys.portfolio,
  ]);
  return {
    ...sending,
    give: (command: Draft, atOnce?: readonly Shown[]) => sending.send({ command }, atOnce),
  };
}
