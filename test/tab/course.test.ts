/** Closing an onboarding and bringing it back, in a real browser. */
import { expect, it } from '@jest/globals';
import { openTab } from './open.ts';

const here = openTab();

it('withdraws with a reason, leaves the list of open work, and goes on when it is brought back', async () => {
  const { tab, close } = await here.visit({ as: 'priya', path: `/tab/partners/${here.partners.unsure}` });
  await tab.getByRole('button', { name: 'Hold, correct or close' }).click();
  await tab.getByRole('menuitem', { name: 'Withdraw the onboarding' }).click();
  const dialog = tab.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await dialog.getByRole('link', { name: 'Enter the reason' }).click();
  await dialog.getByLabel('Reason').pressSequentially('They chose another product');
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await tab.getByText('Priya Shah closed it. Reason: They chose another product').waitFor();
  await tab.getByRole('link', { name: 'Partners' }).click();
  await tab.getByRole('button', { name: 'Filter and sort' }).click();
  await tab.getByLabel('Show', { exact: true }).selectOption('Closed');
  await tab.getByRole('row', { name: /Bright Minds.*Withdrawn on/u }).waitFor();
  expect(await tab.getByRole('row', { name: /Acme Health/u }).count()).toBe(0);
  await tab.getByRole('link', { name: 'Bright Minds' }).click();
  await tab.getByRole('button', { name: 'Bring it back' }).click();
  await dialog.getByLabel('Reason').fill('It was a mistake');
  await dialog.getByRole('button', { name: 'Bring it back' }).click();
  await tab
    .getByText(/Waiting for NHS login/u)
    .first()
    .waitFor();
  await close();
});

it('tells the contact on their own page, where nothing is left to do', async () => {
  await here.world.give('priya', here.partners.fresh, {
    type: 'withdrawOnboarding',
    onboarding: 'o1',
    because: 'They chose another product',
  });
  const { tab, close } = await here.visit({ as: 'amir' });
  await tab.getByRole('heading', { name: 'The onboarding was withdrawn' }).waitFor();
  expect(await tab.getByText('another product').count()).toBe(0);
  expect(await tab.getByRole('button', { name: 'Start' }).count()).toBe(0);
  await close();
});
