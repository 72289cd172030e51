/** What this tenant allows; it differs between real tenants. */
import { Switch } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WorldSettings } from '../../contract.ts';
import { tell } from '../state/api.ts';
import { keys } from '../state/keys.ts';
import { useSettings } from '../state/queries.ts';

const rules = [
  ['appsInPrivateChannels', 'Apps are allowed in private channels'],
  ['botPostsInPrivateChannels', 'The app may post in private channels'],
  ['throttling', 'Microsoft’s published limits are enforced'],
] as const;

export function Rules() {
  const { data } = useSettings();
  const queries = useQueryClient();
  const set = useMutation({
    mutationFn: (body: Partial<WorldSettings>) => tell<WorldSettings>('/control/settings', body),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.settings }),
  });
  return (
    <section aria-label="Tenant">
      <h2>Tenant</h2>
      {rules.map(([name, label]) => (
        <Switch
          key={name}
          label={label}
          checked={data?.[name] ?? false}
          onChange={(_event, { checked }) => set.mutate({ [name]: checked })}
        />
      ))}
    </section>
  );
}
