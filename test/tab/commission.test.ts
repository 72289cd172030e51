/** The contract in the tab, in a real browser: a contact shows it, a project manager checks it. */
import { describe, expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { openTab } from './open.ts';

const here = openTab();

async function fillIn(form: FrameLocator | ReturnType<FrameLocator['getByRole']>) {
  await form.getByLabel('What is the reference of the contract?').fill('NICB-2026-114');
  await form.getByLabel('When does it start?').fill('2026-10-01');
  await form.getByRole('radio', { name: 'Yes, resources change hands' }).click();
  await form.getByLabel('What does each side give and get?').fill('They pay for each patient');
  await form.getByLabel('Where can we find the contract?').fill('contract.pdf');
}

describe('a contract', () => {
  it('is shown by a contact; what is wrong is said by field, and nothing typed is lost', async () => {
    const { tab, close } = await here.visit({ as: 'jo', channel: '19:acme@thread.tacv2' });
    await tab.getByRole('button', { name: 'Show us your contract' }).click();
    await tab.getByLabel('Which organisation commissions you?').fill('North ICB');
    await fillIn(tab);
    await tab.getByLabel('Its ODS code (optional)').fill('!');
    await tab.getByRole('button', { name: 'Send', exact: true }).click();
    await tab.getByRole('link', { name: 'ODS code must be 3 to 10 letters and numbers' }).click();
    await tab.getByRole('link', { name: 'Select what kind of organisation the commissioner is' }).waitFor();
    expect(await tab.getByLabel('Which organisation commissions you?').inputValue()).toBe('North ICB');
    await tab.getByLabel('Its ODS code (optional)').fill('QOP');
    await tab.getByRole('radio', { name: /^NHS organisation/u }).click();
    await tab.getByRole('button', { name: 'Send', exact: true }).click();
    await tab.getByText('We are checking it.').waitFor();
    await close();
  });

  it('is refused with a reason, and then accepted, by a project manager', async () => {
    const path = `/tab/partners/${here.partners.channel}?view=commission`;
    const { tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByText('The contract has not been checked.').waitFor();
    await tab.getByText(/^A project manager must check it now/u).waitFor();
    expect(await tab.getByText('We are checking it.').count()).toBe(0);
    await tab.getByRole('button', { name: 'Check this contract' }).click();
    await tab.getByRole('radio', { name: 'Do not accept it' }).click();
    await tab.getByRole('button', { name: 'Save and tell the partner' }).click();
    await tab.getByRole('link', { name: 'Enter the reason, so that the partner knows what to change' }).waitFor();
    await tab.getByLabel('The reason').fill('Page 2 is missing');
    await tab.getByRole('button', { name: 'Save and tell the partner' }).click();
    await tab.getByText('Not accepted by Priya Shah on 20 November 2026. Page 2 is missing').waitFor();
    await tab.getByRole('button', { name: 'Check again' }).click();
    await tab.getByRole('radio', { name: /^Accept it/u }).click();
    await tab.getByLabel('The reason (optional)').fill('');
    await tab.getByRole('button', { name: 'Save and tell the partner' }).click();
    await tab.getByText('The commission is shown and checked.').waitFor();
    await close();
  });

  it('can be entered by staff for the partner', async () => {
    const path = `/tab/partners/${here.partners.deferred}?view=commission`;
    const { tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByRole('button', { name: 'Enter for the partner' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByLabel('Which organisation commissions you?').fill('Leeds City Council');
    await dialog.getByRole('radio', { name: 'Local authority' }).click();
    await fillIn(dialog);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await tab.getByText('By Priya Shah for the partner, 20 November 2026').waitFor();
    await close();
  });
});

describe('the sponsorship and commissioning discussion', () => {
  it('is planned and recorded; the partner reads what was shared, and the answers are changed by a person only', async () => {
    const path = `/tab/partners/${here.partners.deferred}?view=commission`;
    const { tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByRole('button', { name: 'Plan it' }).click();
    await tab.getByRole('option', { name: 'Daniel Okafor' }).waitFor({ state: 'attached' });
    await tab.getByLabel('Who leads it?').selectOption({ label: 'Daniel Okafor' });
    await tab.getByLabel('When do you talk or look next?').fill('2026-11-24');
    await tab.getByLabel('What do you plan?').fill('Ask North ICB about a contract');
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByText('Due by 24 November 2026').waitFor();
    await tab.getByRole('button', { name: 'Record a talk' }).click();
    await tab.getByLabel('When did you talk?').fill('2026-11-20');
    await tab.getByRole('radio', { name: 'There is a commission now' }).click();
    await tab.getByLabel('What Greenfield Care reads (optional)').fill('North ICB signed a contract.');
    await tab.getByLabel('Notes for NHS login only (optional)').fill('Check the dates.');
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByText('NHS only: Check the dates.').waitFor();
    // The page may know before the dialog has closed.
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Change the answers' }).click();
    await tab.getByRole('button', { name: 'Continue' }).click();
    expect(await tab.getByRole('radio', { name: 'Commissioned: we have a contract' }).isChecked()).toBe(true);
    await close();
    const own = await here.visit({ as: 'ines' });
    await own.tab.getByText('We talked on 20 November 2026. There is a commission now.').waitFor();
    await own.tab.getByText('North ICB signed a contract.').waitFor();
    expect(await own.tab.getByText('Check the dates.').count()).toBe(0);
    await own.close();
  });
});

describe('a confirmation', () => {
  it('is asked for by staff, and given on a page that shows one line', async () => {
    const path = `/tab/partners/${here.partners.channel}?view=commission`;
    const { tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByRole('button', { name: 'Ask somebody to confirm' }).click();
    await tab.getByRole('button', { name: 'Send the email' }).click();
    await tab.getByRole('link', { name: 'Select what they confirm' }).waitFor();
    await tab.getByRole('radio', { name: 'The contract that counts now' }).click();
    await tab.getByLabel('Name', { exact: true }).fill('Pat Lee');
    await tab.getByLabel('Email address').fill('pat@northicb.example');
    await tab.getByRole('button', { name: 'Send the email' }).click();
    await tab.getByText('Asked on 20 November 2026. No answer yet.').waitFor();
    const page = await here.browser.newPage();
    await page.goto(`${here.world.url}/door/confirm?link=pat@${here.partners.channel}@o1/f1`);
    await page.getByText(/^North ICB has a contract with Acme Health for Acme Steps/u).waitFor();
    await page.getByRole('button', { name: 'No, this is not right' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('link', { name: 'Tell us what is not right' }).waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Yes, this is right' }).click();
    await page.getByText('Thank you. We have kept your answer.').waitFor();
    await page.reload();
    await page.getByText('This link does not work any more.').waitFor();
    await page.close();
    await tab.getByText('North ICB confirmed this on 20 November 2026.').waitFor();
    await close();
    const own = await here.visit({ as: 'jo', channel: '19:acme@thread.tacv2' });
    await own.tab.getByText('North ICB confirmed this on 20 November 2026.').waitFor();
    expect(await own.tab.getByText('Pat Lee').count()).toBe(0);
    await own.close();
  });
});
