/** Start here: reads the settings, puts the parts together, takes requests, and stops when it is asked to. */
import { ConfigError, readConfig } from './config.ts';
import { makeParts } from './parts.ts';
import { listen, makeServer, stopServer } from './server/server.ts';
import { toldError } from './told-error.ts';

/** Where `npm run build` puts the tab. */
const TAB_FOLDER = 'dist/tab';

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const { log, server: parts, stop } = await makeParts(config);
  const service = makeServer({ ...parts, tabFolder: TAB_FOLDER });
  const port = await listen(service.server, config.port);
  log.info({ port }, 'The service takes requests.');

  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    log.info('The service stops: requests under way are answered first.');
    await stopServer(service);
    await stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : toldError(error));
  process.exit(1);
});

// Node would print all that the error carries: requests, their bodies, names.
process.on('uncaughtException', (error) => {
  console.error('The service stops for a fault that nobody caught. Report this.', toldError(error));
  process.exit(1);
});
