/** A call is planned between two people in a real browser; the invitation in the contact's mailbox follows each change. */
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { Someone } from '../../local/people.ts';
import { enterCode, followLink } from './mailed-link.ts';
import { dialog, openStage, readMail, type Stage, tabOf } from './stage.ts';

const LONG = 120_000;
const CALL = 'Application Review Call';
const invitation = 'Application Review Call: Acme Steps, Acme Health';

let stage: Stage;
/** Jo's page behind the emailed link. */
let door: Page;

beforeAll(async () => {
  stage = await openStage();
  await stage.goTo('2026-11-02T10:00:00.000Z');
  const { bot, people } = stage.machine.urls;
  const as = (person: string) => new Someone({ bot, people }, person);
  await as('ruth.evans').addStaff('Priya Shah', 'priya.shah@nhslogin.example', 'projectManager');
  const contact = { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' };
  await as('priya.shah').register({ name: 'Acme Health', product: 'Acme Steps', contact, assignMe: true });
}, LONG);
afterAll(() => stage.stop(), LONG);

const sees = (place: Page | FrameLocator | Locator, words: string | RegExp) => place.getByText(words).first().waitFor();

/** The project manager's page of the partner. */
const priyasPage = async () => tabOf(await stage.as('priya.shah'), 'Onboarding');

/** What Exchange mails when an event changes: the event as it is now. Instants are in UTC. */
async function invited(subject: string, times: string): Promise<void> {
  await sees(await readMail(stage, 'jo.smith', subject), times);
}

describe('a call that is planned', () => {
  it(
    'is offered at two times by the project manager, and the contact chooses one on their page',
    async () => {
      await stage.open('priya.shah', 'Partner onboarding');
      const tab = await priyasPage();
      await tab.getByRole('navigation').getByRole('link', { name: 'Partners' }).click();
      await tab.getByRole('link', { name: 'Acme Health' }).click();
      await tab.getByRole('tab', { name: 'Calls', exact: true }).click();
      await tab.getByRole('button', { name: 'Plan a call' }).click();
      await tab.getByRole('menuitem', { name: CALL }).click();
      const plan = tab.getByRole('dialog', { name: `Plan the ${CALL}` });
      await plan.getByRole('radio', { name: 'Let Acme Health choose from up to three times' }).check();
      for (const [which, date] of [
        ['First time', '2026-11-10'],
        ['Second time (optional)', '2026-11-11'],
      ] as const) {
        await plan.getByLabel(`${which}, date`).fill(date);
        await plan.getByLabel(`${which}, time`).fill('14:00');
      }
      await plan.getByRole('button', { name: 'Offer the times' }).click();
      await plan.waitFor({ state: 'hidden' });
      await sees(tab, `${CALL}: Acme Health chooses a time`);
      await stage.shot(await stage.as('priya.shah'), 'call-offered');

      door = await followLink(stage, /Choose a time for the Application Review Call/u);
      await enterCode(stage, door);
      await door.getByRole('radio', { name: /11 November 2026/u }).check();
      await stage.shot(door, 'call-choose');
      await door.getByRole('button', { name: 'Choose this time' }).click();
      await door.getByRole('heading', { name: `Choose a time for the ${CALL}` }).waitFor({ state: 'hidden' });
      await sees(door, /11 November 2026/u);
      await sees(tab, `${CALL}: planned`);
      await sees(tab, /11 November 2026/u);
      await tab.getByRole('link', { name: 'Join the call' }).waitFor();
      await invited(invitation, '2026-11-11T14:00:00.000Z to 2026-11-11T15:00:00.000Z');
    },
    LONG,
  );

  it(
    'is moved by the project manager, and the invitation says the new time',
    async () => {
      const tab = await priyasPage();
      const later = async (form: Locator) => {
        await form.getByLabel('Date and time, date').fill('2026-11-12');
        await form.getByLabel('Date and time, time').fill('10:30');
      };
      await dialog(tab, 'Move the call', later, 'Move the call');
      await sees(tab, /12 November 2026/u);
      await invited(`Updated: ${invitation}`, '2026-11-12T10:30:00.000Z to 2026-11-12T11:30:00.000Z');
      await sees(
        await readMail(stage, 'jo.smith', /has moved to/u),
        /from .*11 November 2026.* to .*12 November 2026/u,
      );
    },
    LONG,
  );

  it(
    'is cancelled with a reason, and leaves the calendar',
    async () => {
      const tab = await priyasPage();
      const why = (form: Locator) => form.getByLabel('Why? (optional)').fill('Our specialist is ill.');
      await dialog(tab, 'Cancel the call', why, 'Cancel the call');
      await tab.getByText(`${CALL}: planned`).waitFor({ state: 'hidden' });
      await invited(`Canceled: ${invitation}`, '2026-11-12T10:30:00.000Z to 2026-11-12T11:30:00.000Z');
      await sees(await readMail(stage, 'jo.smith', /is cancelled/u), 'Our specialist is ill.');
      await door.bringToFront();
      await door.reload();
      await door.getByText(/12 November 2026/u).waitFor({ state: 'hidden' });
    },
    LONG,
  );
});
