/** `npm run repair -- <partner>`: by the service's own settings, as one more instance of it that takes no requests. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { system } from '../../../shared/record/actor.ts';
import { ConfigError, readConfig } from '../../config.ts';
import { makeParts } from '../../parts.ts';
import { peopleIn } from '../../people.ts';
import { HOUSE, partnerStream } from '../../streams.ts';
import { toldError } from '../../told-error.ts';
import { repair } from './repair.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run(wanted: string): Promise<number> {
  const { server, stop } = await makeParts(readConfig(process.env));
  const { api } = server;
  try {
    const found = api.rows().filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
    const [partner] = found;
    if (!partner || found.length > 1) {
      say(
        `There ${partner ? 'are several partners' : 'is no partner'} with this name or id. Take the id from the address of the partner’s page.`,
      );
      return 1;
    }
    say(`${partner.name} (${partner.id})\n`);
    const stream = partnerStream(partner.id);
    const house = async () => (await api.house.get(HOUSE)).record;
    const well = await repair({
      get: async () => {
        await api.hear();
        return (await api.partners.get(stream)).record;
      },
      give: async (command) => {
        const context = { actor: system, now: api.now(), house: await house() };
        const answer = await api.partners.handle(stream, { commandId: `repair:${randomUUID()}`, command, context });
        // It may have been done meanwhile, by whoever keeps Teams in step.
        if (!answer.ok) say(`  Not asked: ${answer.refusal.message}`);
      },
      names: async (record) => api.people.names(peopleIn(record, await house())),
      now: api.now,
      sleep: (ms) => sleep(ms),
      say,
    });
    return well ? 0 : 2;
  } finally {
    await stop();
  }
}

const wanted = process.argv.slice(2).join(' ').trim();
if (wanted === '') {
  say('Say which partner: npm run repair -- <the id or the name of the partner>');
  process.exit(1);
}
run(wanted).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : toldError(error));
    process.exit(1);
  },
);
