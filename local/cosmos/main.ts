/** The embedded Cosmos server as a process of its own. Settings: COSMOS_PORT (0 takes a free one), COSMOS_JOURNAL (a file). */
import { startCosmos } from './server.ts';

const server = await startCosmos({
  port: Number(process.env.COSMOS_PORT ?? 3981),
  journal: process.env.COSMOS_JOURNAL ?? '.data/cosmos.journal',
});
// The one line whoever started us waits for.
console.log(`Cosmos DB for this machine: ${server.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
