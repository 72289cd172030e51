/** The size of a typical record as it is stored: the example partner whose channel is open. */
import { CosmosClient } from '@azure/cosmos';
import type { Machine } from '../../local/machine.ts';
import { heading, show } from './table.ts';
import { writeUnits } from './units.ts';

interface Kept {
  readonly id: string;
  readonly seq: number;
  readonly record: { readonly partner: { readonly name: string } };
}

export async function measureRecord({ urls, botSettings }: Machine): Promise<void> {
  const { COSMOS_KEY: key = '' } = botSettings;
  const client = new CosmosClient({ endpoint: urls.cosmos, key });
  const { resources } = await client
    .database('onboarding')
    .container('snapshots')
    .items.query<Kept>("SELECT * FROM c WHERE STARTSWITH(c.id, 'partner:')")
    .fetchAll();
  client.dispose();
  heading('Size of a typical record (the example partner Acme Health, in the channel stage)');
  const acme = resources.find(({ record }) => record.partner.name === 'Acme Health');
  if (!acme) throw new Error('The example partner Acme Health has no snapshot.');
  const size = Buffer.byteLength(JSON.stringify(acme));
  show({ what: 'snapshot: record and row', value: size, unit: 'bytes', most: 16 * 1024, note: `${acme.seq} commits` });
  show({ what: 'request units to write it', value: writeUnits(size), unit: 'RU', note: 'an estimate by size' });
}
