/** Tasks are given to somebody else, on the partner's own page and on ours. */
import { describe, expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { openTab } from './open.ts';

const here = openTab(async ({ world, partners }) => {
  await world.addPerson('ann', 'Ann Obi');
  await world.give('priya', partners.channel, { type: 'addContact', person: 'ann' });
  await world.give('priya', partners.deferred, { type: 'addContact', person: 'ann' });
});

/** The first row that can be given, found again by the title in its button's name. */
async function firstRow(tab: FrameLocator, button: string) {
  const name = await tab
    .getByRole('button', { name: new RegExp(`^${button}: `, 'u') })
    .first()
    .getAttribute('aria-label');
  const title = name?.replace(`${button}: `, '') ?? '';
  return tab.getByRole('listitem').filter({ has: tab.getByText(title, { exact: true }) });
}

describe('giving a task', () => {
  it('is one choice for a contact, and the row shows the new owner', async () => {
    const { tab, close } = await here.visit({ as: 'jo' });
    const row = await firstRow(tab, 'Give this to a colleague');
    await row.getByRole('button', { name: 'Give this to a colleague' }).click();
    await row.getByRole('button', { name: 'Ask them' }).click();
    await row.getByRole('link', { name: 'Select a colleague' }).waitFor();
    expect(await row.getByRole('radio').count()).toBe(1);
    await row.getByRole('radio', { name: 'Ann Obi' }).click();
    await row.getByRole('button', { name: 'Ask them' }).click();
    await row.getByText('Ann Obi, by').waitFor();
    await close();
  });

  it.each([
    ['a contact', () => here.partners.deferred, 'Contact of Greenfield Care', 'Ann Obi'],
    ['a project manager', () => here.partners.unsure, 'Project manager', 'Daniel Okafor'],
  ])('is done by a project manager in a dialog, to %s', async (_whom, partner, label, person) => {
    const { tab, close } = await here.visit({ as: 'priya', path: `/tab/partners/${partner()}` });
    const row = await firstRow(tab, 'Give to somebody else');
    await row.getByRole('button', { name: 'Give to somebody else' }).click();
    await tab.getByRole('dialog').getByLabel(label).selectOption(person);
    await tab.getByRole('button', { name: 'Give it to them' }).click();
    await row.getByText(person).waitFor();
    await close();
  });
});
