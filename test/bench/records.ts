/** The records that turns are taken on: partners with one contact, who has opened the bot's chat and answered once. */
import { randomUUID } from 'node:crypto';
import { call, Someone, type Urls } from '../../local/people.ts';
import { pressed, type Sender } from './activities.ts';
import { type Activity, send } from './load.ts';
import { quiet } from './wait.ts';

/** Many, so that no record grows longer than real ones do. */
const PARTNERS = 150;
const onboarding = 'o1';
const first = { servesEngland: 'yes', patientFacing: 'yes', benefit: 'yes', free: 'yes', stage: 'development' };

export interface Submits {
  readonly contact: Sender;
  /** The second screen of eligibility, sent with another organisation each time: a new version each time. */
  submit(turn: number): Activity;
}

interface To {
  readonly urls: Urls;
  /** `serviceUrl` of the activities, and the token that goes with it. */
  readonly serviceUrl: string;
  readonly token: string;
}

/** Throws when the bot does not take the first answers. */
export async function makeRecords({ urls, serviceUrl, token }: To): Promise<Submits> {
  const { people, bot } = urls;
  const email = `kim.field-${randomUUID()}@bench.example`;
  const who = await call<{ id: string; directoryId: string }>(`${people}/control/people`, {
    name: 'Kim Field',
    mail: email,
    standing: 'member',
  });
  const contact = { name: 'Kim Field', directoryId: who.directoryId };
  const priya = new Someone(urls, 'priya.shah');
  const partners: string[] = [];
  for (let number = 1; number <= PARTNERS; number++) {
    const product = `Product ${number}`;
    const about = { name: `Bench ${number}`, product, contact: { name: contact.name, email }, assignMe: true };
    partners.push(await priya.register(about));
  }
  // News of the registration goes out by mail, before the bot knows the chat: then no card has to be kept in step.
  await quiet(people);
  const chat = await call<{ chats: { id: string }[] }>(`${people}/client/world?as=${who.id}`);
  await call(`${people}/client/messages`, { as: who.id, conversationId: chat.chats[0]?.id, text: 'status' });
  await quiet(people);

  const card = `eligibility:${onboarding}:${await new Someone(urls, who.id).id()}`;
  const act = (partner: string, verb: string, answers: object) =>
    pressed(contact, serviceUrl, verb, { partner, card, onboarding, ...answers });
  for (const partner of partners) {
    const answered = await send(
      `${bot}/api/messages`,
      token,
      act(partner, 'eligibility.continue', { basedOn: 0, ...first }),
    );
    if (!answered.answer.includes('eligibility.finish'))
      throw new Error(`The first answers failed: ${answered.answer}`);
  }
  return {
    contact,
    submit(turn) {
      const organisation = `North ICB ${turn} ${randomUUID()}`;
      return act(partners[turn % PARTNERS] ?? '', 'eligibility.finish', {
        basedOn: 1,
        backing: 'sponsor',
        organisation,
      });
    },
  };
}
