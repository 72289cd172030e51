/** The steps of an import: a file is chosen and read, its preview is shown, it is imported. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportDone, ImportFile, ImportPreview } from '../../../shared/api.ts';
import { MAX_BYTES } from '../../../shared/import/columns.ts';
import { Failure, isFailure } from '../../ask/failure.ts';
import { keys } from '../../ask/keys.ts';
import { useService } from '../../ask/ServiceContext.tsx';

type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'preview' | 'importing'; readonly file: ImportFile; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly done: ImportDone };

export function useImport() {
  const service = useService();
  const client = useQueryClient();
  const [state, setState] = useState<State>({ kind: 'none' });
  const [failure, setFailure] = useState<Failure | null>(null);

  async function choose(chosen: File): Promise<void> {
    setFailure(null);
    if (chosen.size > MAX_BYTES) {
      setState({ kind: 'none' });
      setFailure(new Failure(0, { code: 'invalid', message: 'The file is too large. Choose one below 2 MB.' }));
      return;
    }
    setState({ kind: 'reading', name: chosen.name });
    const file = { name: chosen.name, content: base64(new Uint8Array(await chosen.arrayBuffer())) };
    await ask({ kind: 'none' }, async () => {
      const preview = await service.post<ImportPreview>('/api/import/preview', file);
      return { kind: 'preview', file, preview };
    });
  }

  async function confirm(): Promise<void> {
    if (state.kind !== 'preview') return;
    setState({ ...state, kind: 'importing' });
    await ask(state, async () => {
      const done = await service.post<ImportDone>('/api/import/confirm', state.file);
      await client.invalidateQueries({ queryKey: keys.portfolio });
      return { kind: 'done', done };
    });
  }

  /** What is shown stays when the service refuses. */
  async function ask(before: State, next: () => Promise<State>): Promise<void> {
    setFailure(null);
    try {
      setState(await next());
    } catch (error) {
      if (!isFailure(error)) throw error;
      setState(before);
      setFailure(error);
    }
  }

  return { state, failure, choose, confirm };
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
