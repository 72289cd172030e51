/** Clears what the local machine keeps: the database's journal, the simulated Microsoft 365, the certificate. */
import { rmSync } from 'node:fs';
import { dataFolder } from './machine.ts';

rmSync(dataFolder, { recursive: true, force: true });
process.stdout.write('Cleared. The next "npm start" begins with new example partners.\n');
