/** The embedded Cosmos server as a process of its own. Settings: COSMOS_PORT (0 takes a free one), COSMOS_JOURNAL (a file). */
import { startCosmos } from './server.ts';

const server = await startCosmos({
  port: Number(process.env.COSMOS_PORT ?? 3981),
  journal: process.env.COSMOS_JOURNAL ?? '.data/cosmos.journal',
});
// The one line whoever started us waits for.
console.log(`Cosmos DB for this machine: ${server.url}`);

// Ctrl-C reaches us together with the bot, which then still has snapshots to write. Started by another process
// (with an IPC channel), we stop when that one says so, or is gone.
const ends = process.connected ? ['SIGTERM', 'disconnect'] : ['SIGINT', 'SIGTERM'];
for (const end of ends) process.once(end, () => void server.close().then(() => process.exit(0)));
if (process.connected) process.on('SIGINT', () => undefined);
