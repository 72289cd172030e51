/** `npm run repair -- <partner>`: by the settings of the environment; without any, on what this machine keeps. */
import { spawn } from 'node:child_process';
import { localCertificate } from './certificate.ts';
import { dataFolder, localSettings, startMachine, usualPorts } from './machine.ts';
import { takenPorts } from './ports.ts';

const args = process.argv.slice(2);

function run(settings: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/ops/repair/main.ts', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...settings },
  });
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}

async function onThisMachine(): Promise<number> {
  const ports = Object.values(usualPorts);
  // The bot that is running does the steps: we only ask, and need none of its secrets.
  if ((await takenPorts(ports)).length === ports.length) {
    const { certFile } = await localCertificate(dataFolder);
    return run(localSettings(usualPorts, 'only the running bot knows it', certFile));
  }
  const machine = await startMachine({ folder: dataFolder, ports: usualPorts });
  try {
    return await run(machine.botSettings);
  } finally {
    await machine.stop();
  }
}

process.exit(process.env.COSMOS_ENDPOINT ? await run({}) : await onThisMachine());
