/** Dialogs over a page, in a real browser: a slow answer to one never touches another. */
import { describe, expect, it } from '@jest/globals';
import { openTab } from './open.ts';

const here = openTab();

describe('a dialog whose answer comes late', () => {
  it('does not close the dialog that was opened meanwhile', async () => {
    const path = `/tab/partners/${here.partners.fresh}`;
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    const [held, letGo] = gate();
    await page.route(/\/commands$/u, async (route) => {
      await held;
      await route.continue();
    });
    await tab.getByRole('button', { name: 'Assign a project manager' }).first().click();
    const assigning = tab.getByRole('dialog', { name: 'Project manager' });
    await assigning.getByRole('combobox').selectOption('Priya Shah');
    await assigning.getByRole('button', { name: 'Assign', exact: true }).click();
    await assigning.getByRole('button', { name: 'Saving' }).waitFor();
    await assigning.getByRole('button', { name: 'Cancel' }).click();
    await tab.getByRole('button', { name: 'Add a contact' }).click();
    const adding = tab.getByRole('dialog', { name: 'Add a contact' });
    await adding.getByLabel('Name').fill('Lena Fox');
    letGo();
    await tab.getByText('Change project manager').waitFor();
    await adding.getByLabel('Email address').fill('lena@example.com');
    expect(await adding.getByLabel('Name').inputValue()).toBe('Lena Fox');
    await adding.getByRole('button', { name: 'Add', exact: true }).click();
    await tab.getByRole('button', { name: 'Remove Lena Fox' }).waitFor();
    await close();
  });
});

/** A promise, and what fulfils it. */
function gate(): readonly [Promise<void>, () => void] {
  let open = () => {};
  const passed = new Promise<void>((done) => {
    open = done;
  });
  return [passed, open];
}
