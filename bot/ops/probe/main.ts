/** `npm run probe -- --team <id> --owner <address>`: what this tenant lets the app do. docs/operations.md says how. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { channelTab } from '../../../shared/channel-tab.ts';
import { ConfigError, readConfig } from '../../config.ts';
import { connectOutside } from '../../outside.ts';
import { toldError } from '../../told-error.ts';
import { probe } from './probe.ts';
import { settingsFile, table } from './told.ts';

const usage = `npm run probe -- --team <group id> --owner <address of a member of the team>
  --guest <address>   somebody who may be invited; without it nobody is
  --mail <address>    where the trial mail goes; otherwise to the owner
  --press             ask me to press the button of the trial card
  --out <file>        where the settings are written; otherwise probe.env`;

/** Asked for by Ctrl-C, as shells say it. */
const STOPPED = 130;

async function run(): Promise<number> {
  const { team, owner, guest = null, mail = owner, press = false, out = 'probe.env' } = wanted();
  if (!team || !owner || !mail) {
    console.error(usage);
    return 2;
  }
  // The database is not asked anything.
  const unused = { COSMOS_ENDPOINT: 'https://unused.invalid', COSMOS_KEY: 'unused' };
  const config = readConfig({ ...unused, ...process.env, HOST_TEAM_ID: team });
  let stopped = false;
  process.on('SIGINT', () => {
    if (!stopped) console.log('The probe stops: it takes away what it made.');
    stopped = true;
  });
  process.on('SIGTERM', () => {
    stopped = true;
  });
  const now = new Date().toISOString();
  const tab = { ...channelTab, url: `${config.publicUrl}${channelTab.path}` };
  const about = {
    tenant: config.tenantId,
    team,
    app: config.teamsAppId,
    owner,
    mail,
    guest,
    tab,
    id: `probe:${randomUUID()}`,
    now,
  };
  const ports = connectOutside(config, () => true);
  const sleep = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000));
  const probed = await probe({
    ports,
    about,
    ask: press ? ask : null,
    sleep,
    stopped: () => stopped,
    say: (line) => console.log(line),
  });
  console.log(`\n${table(probed)}`);
  if (stopped) return STOPPED;
  writeFileSync(out, settingsFile(probed, about));
  console.log(`The settings to use are in ${out}.`);
  return 0;
}

function wanted() {
  const text = { type: 'string' } as const;
  const options = { team: text, owner: text, guest: text, mail: text, out: text, press: { type: 'boolean' } } as const;
  return parseArgs({ options }).values;
}

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y/iu.test((await terminal.question(`${question} (y/n) `)).trim());
  } finally {
    terminal.close();
  }
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : toldError(error));
    process.exit(1);
  },
);
