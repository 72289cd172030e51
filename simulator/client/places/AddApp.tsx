/** What Teams shows of an app that a person has not added yet. */
import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WorldView } from '../../contract.ts';
import { PersonAvatar } from '../shell/PersonAvatar.tsx';
import { tell } from '../state/api.ts';
import { keys } from '../state/keys.ts';

export function AddApp({ world }: { world: WorldView }) {
  const { app, me } = world;
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: () => tell<WorldView>('/client/install', { as: me.id }),
    onSuccess: (changed) => queries.setQueryData(keys.world(me.id), changed),
  });
  return (
    <div className="centred add-app">
      <PersonAvatar name={app.name} kind="app" size={64} />
      <h2>{app.name}</h2>
      <p>{app.description}</p>
      <Button appearance="primary" disabled={add.isPending} onClick={() => add.mutate()}>
        Add
      </Button>
      {add.error && <p role="alert">{add.error.message}</p>}
    </div>
  );
}
