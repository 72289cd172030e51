/** Starts the simulator by itself, with its settings from the environment. */
import { readFileSync } from 'node:fs';
import { type SimulatorSettings, startSimulator } from './server.ts';

/** Fails with the name of what is missing. */
function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The simulator needs the setting ${name}.`);
  return value;
}

function optional<K extends string>(key: K, name: string): { [key in K]?: string } {
  const value = process.env[name];
  const found: { [key in K]?: string } = {};
  if (value !== undefined && value !== '') found[key] = value;
  return found;
}

function manifest(): Pick<SimulatorSettings, 'manifest'> {
  const file = process.env.SIM_MANIFEST;
  if (file === undefined || file === '') return {};
  return { manifest: { file, values: JSON.parse(process.env.SIM_MANIFEST_VALUES ?? '{}') } };
}

const simulator = await startSimulator({
  peoplePort: Number(process.env.SIM_PEOPLE_PORT ?? 3979),
  machinesPort: Number(process.env.SIM_MACHINES_PORT ?? 3980),
  botEndpoint: process.env.SIM_BOT_ENDPOINT ?? 'http://localhost:3978/api/messages',
  certificate: {
    key: readFileSync(needed('SIM_KEY_FILE'), 'utf8'),
    cert: readFileSync(needed('SIM_CERT_FILE'), 'utf8'),
  },
  ...manifest(),
  ...optional('stateFile', 'SIM_STATE_FILE'),
  ...optional('clientFolder', 'SIM_CLIENT_FOLDER'),
  ...optional('clientSecret', 'SIM_CLIENT_SECRET'),
});

console.log(`Simulator: ${simulator.urls.people} (people), ${simulator.urls.machines} (sign-in and Graph)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void simulator.stop().then(() => process.exit(0));
  });
}
