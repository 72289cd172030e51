/** Breaks Microsoft's services on purpose, until told otherwise. */
import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Fault, FaultView } from '../../contract.ts';
import { remove, tell } from '../state/api.ts';
import { keys } from '../state/keys.ts';
import { useFaults } from '../state/queries.ts';

const offered: { label: string; fault: Fault }[] = [
  { label: 'Graph answers 503', fault: { service: 'graph', status: 503, retryAfterSeconds: 2 } },
  { label: 'Graph answers 429', fault: { service: 'graph', status: 429, retryAfterSeconds: 5 } },
  { label: 'The Connector answers 503', fault: { service: 'connector', status: 503 } },
  { label: 'The app cannot be reached', fault: { service: 'toApp', drop: 'before' } },
  { label: 'Nobody can sign in', fault: { service: 'signin', status: 503 } },
];

const services: Record<Fault['service'], string> = {
  graph: 'Graph',
  connector: 'Connector',
  toApp: 'Calls to the app',
  signin: 'Sign-in',
};

function say({ service, status, drop, delayMs, path, hits }: FaultView): string {
  const effect = status ? `answers ${status}` : drop ? 'connections drop' : `wait ${delayMs ?? 0} ms`;
  return `${services[service]}${path ? ` ${path}` : ''}: ${effect} (${hits} so far)`;
}

export function Faults() {
  const { data } = useFaults();
  const queries = useQueryClient();
  const changed = { onSuccess: () => queries.invalidateQueries({ queryKey: keys.faults }) };
  const add = useMutation({ mutationFn: (fault: Fault) => tell('/control/faults', fault), ...changed });
  const clear = useMutation({ mutationFn: () => remove('/control/faults'), ...changed });
  return (
    <section aria-label="Faults">
      <h2>Faults</h2>
      <div className="buttons">
        {offered.map(({ label, fault }) => (
          <Button key={label} onClick={() => add.mutate(fault)}>
            {label}
          </Button>
        ))}
      </div>
      {data && data.length > 0 && (
        <>
          <ul>
            {data.map((fault) => (
              <li key={fault.id}>{say(fault)}</li>
            ))}
          </ul>
          <Button appearance="primary" onClick={() => clear.mutate()}>
            Remove all faults
          </Button>
        </>
      )}
    </section>
  );
}
