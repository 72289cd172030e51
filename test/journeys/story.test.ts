/** The whole path of one partner, acted by each person in turn, in a real browser, through real HTTP and tokens. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { enterCode, followLink } from './mailed-link.ts';
import { cardWith, dialog, openStage, readMail, type Stage, tabOf } from './stage.ts';

let stage: Stage;
/** Jo's page behind the emailed link. */
let door: Page;

beforeAll(async () => {
  stage = await openStage();
  await stage.goTo('2026-11-02T10:00:00.000Z');
}, 120_000);
afterAll(async () => {
  await stage.stop();
}, 60_000);

let broken = '';

/** A step of the story. After one that failed the next ones cannot be acted, and say so at once. */
const step = (name: string, act: () => Promise<void>) =>
  it(name, async () => {
    if (broken) throw new Error(`Not acted, because this step failed: ${broken}`);
    broken = name;
    await act().catch(async (error: unknown) => {
      for (const person of ['priya.shah', 'jo.smith']) await stage.shot(await stage.as(person), `failed-${person}`);
      throw error;
    });
    broken = '';
  }, 120_000);

/** Polls by the browser's own waiting, so a change that never comes fails with the words that were missing. */
const sees = (place: Page | FrameLocator | Locator, words: string | RegExp) => place.getByText(words).first().waitFor();
const day = async (date: string) => stage.goTo(`${date}T10:00:00.000Z`);

async function partners(person: string): Promise<FrameLocator> {
  const tab = tabOf(await stage.open(person, 'Partner onboarding'), 'Onboarding');
  await tab.getByRole('navigation').getByRole('link', { name: 'Partners' }).click();
  return tab;
}

/** Priya loads the page again, as somebody does who comes back another day. */
async function comeBack(): Promise<void> {
  const page = await stage.as('priya.shah');
  await page.reload();
  const tab = tabOf(page, 'Onboarding');
  await tab.getByRole('navigation').getByRole('link', { name: 'Partners' }).click();
  await tab.getByRole('link', { name: 'Acme Health' }).click();
}

/** Priya's page of the partner, at one of its parts. */
async function part(name: string): Promise<FrameLocator> {
  const tab = tabOf(await stage.as('priya.shah'), 'Onboarding');
  // The tab of questions counts those that are open.
  await tab.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }).click();
  return tab;
}

async function choose(page: Page | FrameLocator, question: RegExp, answer: string | RegExp): Promise<void> {
  await page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check();
}

describe('one partner, from registration to the channel', () => {
  step('an administrator gives the roles', async () => {
    const tab = await partners('ruth.evans');
    await tab.getByRole('link', { name: 'Settings' }).click();
    for (const [name, role] of [
      ['Priya Shah', 'Project manager'],
      ['Helen Marsh', 'Board'],
    ] as const) {
      const email = `${name.toLowerCase().replace(' ', '.')}@nhslogin.example`;
      const fill = async (form: Locator) => {
        await form.getByLabel('Name').fill(name);
        await form.getByLabel('Email address').fill(email);
        await form.getByLabel(role).check();
      };
      await dialog(tab, 'Add a person', fill, 'Add');
      await sees(tab, email);
    }
  });

  step('1. a project manager registers the partner, and it is assigned', async () => {
    const tab = await partners('priya.shah');
    const hostile = async (form: Locator) => {
      await form.getByLabel('Organisation name').fill('<script>alert(1)</script>');
      await form.getByLabel('Product name').fill('Acme Steps');
      await form.getByLabel('Contact name').fill('Jo Smith');
      await form.getByLabel('Contact email').fill('jo.smith@acmehealth.example');
      await form.getByLabel('I am the project manager').uncheck();
      await form.getByRole('button', { name: 'Register' }).click();
      await sees(form, /must only include letters, numbers/);
      await form.getByLabel('Organisation name').fill('Acme Health');
    };
    await dialog(tab, 'Register a partner', hostile, 'Register');
    await stage.open('priya.shah', 'Mail');
    const again = await partners('priya.shah');
    const unassigned = again.getByRole('region', { name: 'Without a project manager' });
    await unassigned.getByRole('button', { name: 'Assign' }).click();
    await unassigned.waitFor({ state: 'hidden' });
    await stage.shot(await stage.as('priya.shah'), '1-portfolio');
    await again.getByRole('link', { name: 'Acme Health' }).click();
    await sees(again, 'Waiting for Acme Health (Jo Smith) since 2 November 2026');
    await sees(await readMail(stage, 'jo.smith', /project manager/), /Priya Shah/);
  });

  step('2. the contact, who is outside the tenant, comes in by the emailed link and a code', async () => {
    door = await followLink(stage, /Check if Acme Steps is eligible/);
    await door.getByLabel('Code').fill('000000');
    await door.getByRole('button', { name: 'Continue' }).click();
    await sees(door, 'This is not the code we sent. Check it, or ask for a new one.');
    await enterCode(stage, door);
  });

  step('3. answers the eligibility questions on two screens, and sees the outcome at once', async () => {
    await door.getByRole('button', { name: 'Start' }).click();
    await door.getByRole('button', { name: 'Continue' }).click();
    await sees(door, 'Select yes if your service serves patients in England');
    await choose(door, /serve patients in England/, 'Yes');
    await choose(door, /patient facing/, /^Yes/);
    await choose(door, /benefit/, 'Yes');
    await choose(door, /free to patients/, /^Yes/);
    await choose(door, /product live/, /^In development/);
    await door.getByRole('button', { name: 'Continue' }).click();
    await choose(door, /commissioned or sponsored/, /^Sponsored/);
    await door.getByRole('button', { name: 'See the outcome' }).click();
    await sees(door, 'Enter the name of the organisation that commissions or sponsors you');
    await door.getByLabel('Which organisation?').fill('North ICB');
    await door.getByRole('button', { name: 'See the outcome' }).click();
    await sees(door, 'Acme Steps looks eligible for NHS login');
    await sees(door, 'Your answers match scenario 3.');
    await sees(door, 'This is an indication. The Partner Integration Board makes the decision.');
    await stage.shot(door, '3-outcome');
    await sees(await part('Eligibility'), 'Looks eligible');
  });

  step('4. the application is received, a finding recorded, a question asked and answered', async () => {
    await day('2026-11-05');
    const tab = await part('Eligibility');
    const arrived = async (form: Locator) => {
      await form.getByLabel('When did it arrive?').fill('2026-11-05');
      await form.getByRole('radio', { name: 'Application form' }).check();
    };
    await dialog(tab, 'Record that it arrived', arrived, 'Record and send the receipt');
    const found = async (form: Locator) => {
      await form.getByRole('radio', { name: 'Met', exact: true }).check();
      await form.getByLabel('In one sentence').fill('SECRET finding: the sponsor wrote to us.');
    };
    await dialog(tab, 'Record what you found: Commissioned or sponsored', found, 'Save');
    await sees(await readMail(stage, 'jo.smith', /application/i), /Discovery/);

    const questions = await part('Questions');
    await dialog(
      questions,
      'Ask Acme Health',
      (form) => form.getByLabel('Your question').fill('Who hosts the data?'),
      'Send',
    );
    door = await followLink(stage, /question/i);
    await enterCode(stage, door);
    await sees(door, 'Who hosts the data?');
    await door.getByRole('button', { name: /Reply/ }).first().click();
    await door.getByLabel('Your reply').fill('A data centre in London.');
    await door.getByRole('button', { name: 'Send your reply' }).click();
    await sees(questions, 'A data centre in London.');
    await questions.getByRole('button', { name: 'Close this question' }).click();
    await sees(questions, /Closed/);
  });

  step('5. the review call is recorded, and the report for the Board is there', async () => {
    await day('2026-11-09');
    const tab = await part('Calls');
    const held = async (form: Locator) => {
      await form.getByLabel('Date of the call').fill('2026-11-09');
      await form.getByLabel('Priya Shah').check();
      await form.getByLabel('Jo Smith').check();
      await form.getByLabel(/Where data is hosted/).fill('SECRET note: ask for the contract with the data centre.');
      await form.getByLabel('We gave an overview of the integration process').check();
    };
    await tab.getByRole('button', { name: 'Record a call' }).click();
    await dialog(tab, 'Application Review Call', held, 'Record the call');
    await (await part('Board')).getByRole('link', { name: 'Open the Board report' }).click();
    await sees(tab, /SECRET note/);
    await sees(tab, /SECRET finding/);
    await stage.shot(await stage.as('priya.shah'), '5-report');
    await tab.getByRole('link', { name: 'Acme Health' }).first().click();
  });

  step('6. the Board date is set and moved, the outcome recorded and told, in full text', async () => {
    const tab = await part('Board');
    const on = (date: string) => (form: Locator) => form.getByLabel(/Board date/).fill(date);
    await dialog(tab, 'Set the date', on('2026-11-12'), 'Set and tell the partner');
    await sees(await readMail(stage, 'jo.smith', /Board/), /12 November 2026/);
    await dialog(tab, 'Move the date', on('2026-11-13'), /tell the partner/);
    await sees(await readMail(stage, 'jo.smith', /moved/), /moved from .*12 November 2026 to .*13 November 2026/);
    await stage.goTo('2026-11-13T16:00:00.000Z');
    await comeBack();
    await part('Board');
    const approve = async (form: Locator) => {
      await form.getByRole('radio', { name: /Approved/ }).check();
      await form.getByRole('button', { name: 'Preview' }).click();
      await sees(form, 'The Board approved your application');
      await stage.shot(await stage.as('priya.shah'), '6-preview');
    };
    await dialog(tab, 'Record the outcome', approve, /Record and tell/);
    const told = await readMail(stage, 'jo.smith', /Board outcome/);
    await sees(told, /approved your application for Acme Steps on .*13 November 2026/);
    await sees(tab, /Approved/);
  });

  step('7. the Preparation Call is held, and the private channel made after a preview', async () => {
    await day('2026-11-17');
    const tab = await part('Calls');
    const held = async (form: Locator) => {
      await form.getByLabel('Date of the call').fill('2026-11-17');
      await form.getByLabel('Priya Shah').check();
      await form.getByRole('radio', { name: 'Ready for the Product Demonstration Call' }).check();
    };
    await tab.getByRole('button', { name: 'Record a call' }).click();
    await dialog(tab, 'Preparation Call', held, 'Record the call');
    await part('Now');
    const preview = async (form: Locator) => {
      await sees(form, /Acme Health - Acme Steps/);
      await sees(form, /Jo Smith/);
      await stage.shot(await stage.as('priya.shah'), '7-preview');
    };
    await dialog(tab, /Create the (private )?channel/, preview, /Create the (private )?channel/);
    await sees(tab, /Ready: Acme Health/);

    const jo = await stage.as('jo.smith');
    await jo.reload();
    await jo.getByRole('button', { name: 'Accept invitation' }).click();
    await stage.open('jo.smith', 'Teams');
    await jo.getByRole('link', { name: /Acme Health/ }).click();
    await sees(cardWith(jo, 'Acme Health: joining NHS login'), /Product Demonstration Call \(step 8 of 16\)/);
    await sees(cardWith(jo, 'Is this still right?'), 'It is sponsored by North ICB.');
    expect(await jo.getByRole('article').count()).toBe(2);
  });

  step('8. in the channel the bot answers when it is mentioned, and the stage card is completed', async () => {
    const jo = await stage.as('jo.smith');
    const say = async (words: string) => {
      await jo.getByRole('textbox', { name: 'Type a message' }).fill(words);
      await jo.keyboard.press('Enter');
    };
    await say('Good morning everybody');
    for (const [words, answer] of [
      ['hi', 'Hello Jo. You are working on Acme Steps.'],
      ['STATUS', 'Waiting for Acme Health (Jo Smith)'],
      ['board', /Board approved your application/],
      ['who', 'Who is who'],
      ['help', 'What you can ask'],
    ] as const) {
      await say(`@Partner onboarding ${words}`);
      await sees(cardWith(jo, answer), answer);
    }
    await say('@Partner onboarding may we bring our commissioner?');
    const ask = cardWith(jo, 'I cannot answer that. Shall I ask Priya Shah?');
    await ask.getByRole('button', { name: 'Yes, ask Priya Shah' }).click();
    await sees(await part('Questions'), 'may we bring our commissioner?');
    const morning = jo.getByRole('article').filter({ hasText: 'Good morning everybody' });
    expect(await morning.getByRole('group', { name: /Card from/ }).count()).toBe(0);

    const stageCard = cardWith(jo, 'Is this still right?');
    await stageCard.getByRole('button', { name: 'Yes, still right' }).click();
    await sees(jo, /checked this on 17 November 2026/);
    const form = cardWith(jo, 'Where can we find your completed checklist?');
    await form.getByRole('textbox').fill('checklist.docx in Files');
    await form.getByRole('button', { name: 'Send' }).click();
    await sees(cardWith(jo, 'Acme Health: joining NHS login'), /answered a form/);
    await stage.shot(jo, '8-channel');
  });

  step('9. the tab shows each person theirs, and changes without a reload after an answer in chat', async () => {
    const jo = await stage.as('jo.smith');
    await jo.getByRole('tab', { name: 'Onboarding' }).click();
    const own = tabOf(jo, 'Onboarding');
    await sees(own, 'Confirm your verification level');
    await stage.shot(jo, '9-own-progress');
    expect(await own.locator('body').textContent()).not.toContain('SECRET');
    expect(await door.locator('body').textContent()).not.toContain('SECRET');

    const priya = tabOf(await stage.as('priya.shah'), 'Onboarding');
    await part('Now');
    await jo.getByRole('tab', { name: 'Posts' }).click();
    const form = cardWith(jo, 'Which verification level does your product need?');
    await form.getByRole('radio', { name: /^P9/ }).check();
    await form.getByRole('button', { name: 'Send' }).click();
    const task = priya.getByRole('listitem').filter({ hasText: 'Confirm your verification level' });
    await task.getByText('Completed').waitFor();
    await stage.shot(await stage.as('priya.shah'), '9-partner-page');
  });
});
