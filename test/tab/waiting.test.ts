/** Waiting on me and Insights, in a real browser: one press from each thing to its place, and figures behind each chart. */
import { expect, it } from '@jest/globals';
import { openTab } from './open.ts';

const here = openTab(async ({ world }) => {
  await world.addPerson('rhys', 'Rhys Morgan', ['reviewer']);
});

it('leads from a thing to the very dialog in which it is done, and loses it without a reload when it is done', async () => {
  const { tab, close } = await here.visit({ as: 'priya' });
  await tab.getByRole('heading', { level: 1, name: 'Waiting on me' }).waitFor();
  const overdue = tab.getByRole('region', { name: 'Overdue (2)' });
  await overdue.getByRole('link', { name: 'Record what the Board decided for Lakeside Digital' }).click();
  await tab.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await tab.getByRole('dialog').waitFor({ state: 'detached' });
  await tab.getByRole('link', { name: 'Waiting on me' }).click();
  await tab.getByRole('link', { name: 'Invite the specialists for Acme Health' }).click();
  await tab.getByRole('dialog', { name: /Invite the specialists/u }).waitFor();
  await tab.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await tab.getByRole('link', { name: 'Waiting on me' }).click();
  await tab.getByRole('link', { name: 'Reply about the eligibility answers for Bright Minds' }).waitFor();
  const text = 'Thank you, this is clear now.';
  await here.world.give('priya', here.partners.unsure, { type: 'replyToQuery', query: 'q1', text, replyBy: null });
  await tab.getByRole('region', { name: 'Overdue (1)' }).waitFor();
  expect(await tab.getByText('Reply about the eligibility answers').count()).toBe(0);
  await close();
});

it('leads a reviewer to what is to be reviewed', async () => {
  const { tab, close } = await here.visit({ as: 'rhys' });
  await tab.getByRole('link', { name: 'Review the criteria for Lakeside Digital' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Lakeside Digital' }).waitFor();
  await close();
});

it('says so when nothing waits, and where to go', async () => {
  for (const partner of [here.partners.board, here.partners.deferred]) {
    for (const criterion of [2, 3, 4, 5]) {
      const finding = { onboarding: 'o1', criterion, result: 'met', sentence: 'It is.' };
      await here.world.give('rhys', partner, { type: 'recordFinding', ...finding });
    }
  }
  const { tab, close } = await here.visit({ as: 'rhys' });
  await tab.getByRole('heading', { name: 'Nothing waits on you' }).waitFor();
  await tab.getByRole('link', { name: 'See all partners' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Partners' }).waitFor();
  await close();
});

it('shows insights with a sentence for each chart, its figures behind a button, and the filters in the address', async () => {
  const { page, tab, close } = await here.visit({ as: 'helen' });
  await tab.getByRole('link', { name: 'Insights' }).click();
  const steps = tab.getByRole('region', { name: 'In each step now' });
  await steps.getByText('5 onboardings are under way.').waitFor();
  await steps.getByText('7. Preparation Call').waitFor();
  const button = steps.getByRole('button', { name: /the table: In each step now/u });
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  await button.press('Enter');
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  await steps.getByRole('row', { name: /^7\. Preparation Call 1/u }).waitFor();
  await tab.getByLabel('Project manager').selectOption('Priya Shah');
  await steps.getByText('4 onboardings are under way.').waitFor();
  expect(page.frames()[1]?.url()).toMatch(/\/tab\/insights\?manager=priya$/u);
  await close();
});
