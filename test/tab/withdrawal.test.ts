/** A contact wants to stop, in a real browser: asked on their page, answered on ours. */
import { expect, it } from '@jest/globals';
import { openTab } from './open.ts';

const here = openTab();

it('is asked with a reason, declined with a reason, asked again, and answered by withdrawing', async () => {
  const ask = async (because: string) => {
    const { tab, close } = await here.visit({ as: 'ines' });
    await tab.getByRole('button', { name: 'We want to stop' }).click();
    await tab.getByRole('button', { name: 'Send', exact: true }).click();
    await tab.getByRole('link', { name: 'Enter the reason' }).waitFor();
    await tab.getByLabel('Reason').fill(because);
    await tab.getByRole('button', { name: 'Send', exact: true }).click();
    await tab.getByRole('heading', { name: 'You asked to stop' }).waitFor();
    await tab.getByText(/Priya Shah will reply by/u).waitFor();
    await close();
  };
  await ask('No money left');
  const { tab, close } = await here.visit({ as: 'priya', path: `/tab/partners/${here.partners.deferred}` });
  const dialog = tab.getByRole('dialog');
  await tab.getByText('Reason: No money left').waitFor();
  await tab.getByRole('button', { name: 'No, it goes on' }).click();
  await dialog.getByLabel('Reason').fill('North ICB pays for the year');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await tab.getByRole('heading', { name: 'A request to stop waits for you' }).count()).toBe(0);
  await ask('We mean it');
  await tab.getByRole('button', { name: 'Yes, withdraw it' }).click();
  expect(await dialog.getByLabel('Reason').inputValue()).toBe('They asked to stop: We mean it');
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await tab.getByText('Priya Shah closed it. Reason: They asked to stop: We mean it').waitFor();
  await close();
});
