/** Merging a duplicate partner, in a real browser: what will happen is said before it does, and both pages say what did. */
import { expect, it } from '@jest/globals';
import { openTab } from './open.ts';

const here = openTab();

it('says what will happen, keeps what was typed when something is missing, and leads to the partner that is kept', async () => {
  const { tab, close } = await here.visit({ as: 'priya', path: `/tab/partners/${here.partners.channel}` });
  await tab.getByRole('button', { name: 'Hold, correct or close' }).click();
  await tab.getByRole('menuitem', { name: 'Merge a duplicate' }).click();
  const dialog = tab.getByRole('dialog');
  await dialog.getByLabel('Partner to keep').selectOption({ label: 'Greenfield Care (CareLoop)' });
  await dialog.getByText('These contacts are added to Greenfield Care: Jo Smith.').waitFor();
  await dialog.getByText('Answers, questions, calls and contracts are not copied.').waitFor();
  await dialog.getByLabel('Reason').fill('Entered twice');
  const send = dialog.getByRole('button', { name: 'Merge', exact: true });
  await send.click();
  await dialog.getByRole('link', { name: 'Select what to do with the channel' }).waitFor();
  expect(await dialog.getByLabel('Reason').inputValue()).toBe('Entered twice');
  await dialog.getByLabel(/^Archive the channel/u).check();
  await send.click();
  await dialog.waitFor({ state: 'detached' });
  await tab.getByRole('heading', { name: 'This is a duplicate' }).waitFor();
  await tab.getByText('Priya Shah merged it. Reason: Entered twice').waitFor();
  const { record } = await here.world.partners.get(`partner:${here.partners.channel}`);
  expect(record.space.closing?.channel).toBe('archive');
  await tab.getByRole('link', { name: 'Open Greenfield Care' }).click();
  await tab.getByRole('heading', { name: 'Greenfield Care', level: 1 }).waitFor();
  await close();
});

it('shows a contact of the duplicate where to go', async () => {
  const { tab, close } = await here.visit({ as: 'jo' });
  await tab.getByRole('heading', { name: 'Your onboarding goes on in one place' }).waitFor();
  expect(await tab.getByRole('link', { name: 'Open Greenfield Care' }).getAttribute('href')).toContain(
    `/partners/${here.partners.deferred}/progress`,
  );
  expect(await tab.getByText('Entered twice').count()).toBe(0);
  await close();
});

it('is offered on the page of a partner whose onboardings are all closed', async () => {
  const withdrawn = { type: 'withdrawOnboarding', onboarding: 'o1', because: 'Entered twice' };
  await here.world.give('priya', here.partners.unsure, withdrawn);
  const { tab, close } = await here.visit({ as: 'priya', path: `/tab/partners/${here.partners.unsure}` });
  await tab.getByRole('button', { name: 'Merge a duplicate' }).click();
  const dialog = tab.getByRole('dialog');
  await dialog.getByLabel('Partner to keep').selectOption({ label: 'Greenfield Care (CareLoop)' });
  await dialog.getByText('These contacts are added to Greenfield Care: Maya').waitFor();
  await dialog.getByLabel('Reason').fill('Entered twice');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await tab.getByRole('heading', { name: 'This is a duplicate' }).waitFor();
  expect(await tab.getByRole('button', { name: 'Merge a duplicate' }).count()).toBe(0);
  await close();
});
