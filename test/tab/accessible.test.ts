/** Every page for everybody, in every theme, wide and narrow: axe finds nothing, and no page scrolls sideways. */

import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import type { Done } from '../../shared/api.ts';
import { axeFaults, pageFaults } from './faults.ts';
import { byMail, inTeams, type Round } from './round.ts';

/** A theme changes colours only, so all rules are asked once for each width. */
const looks = [
  { theme: 'default', width: 1280, rules: 'all' },
  { theme: 'dark', width: 1280, rules: 'colours' },
  { theme: 'contrast', width: 1280, rules: 'colours' },
  { theme: 'glass', width: 1280, rules: 'colours' },
  { theme: 'contrast', width: 320, rules: 'colours' },
  { theme: 'dark', width: 320, rules: 'colours' },
  { theme: 'default', width: 320, rules: 'all' },
] as const;

import { openTab } from './open.ts';

let longNamed: string;
const rounds = new Map<string, Round>();
const here = openTab(async ({ world }) => {
  longNamed = await registerLongNamed();
  await world.addPerson('rob', 'Rob Ellis', ['reviewer']);
  await world.addPerson('ada', 'Ada Quinn', ['administrator']);
});

/** Its name is one word of 81 letters. */
async function registerLongNamed(): Promise<string> {
  const name = 'Krankenhausverwaltung'.repeat(4).slice(0, 81);
  const contact = { name, email: 'lena@example.com' };
  const body = { commandId: randomUUID(), name, product: name, service: 'nhs-login', odsCode: null, contact };
  return (await here.world.post<Done>('priya', '/api/partners', { ...body, assignMe: true })).body.partner;
}

const look = async () => undefined;
const press = (name: string) => (tab: Frame) => tab.getByRole('button', { name }).first().click();
const choose = (menu: string, item: string) => async (tab: Frame) => {
  await press(menu)(tab);
  await tab.getByRole('menuitem', { name: item }).first().click();
};
const planCall = async (tab: Frame) => {
  await press('Plan a call')(tab);
  await tab.getByRole('menuitem', { name: 'Product Demonstration Call' }).click();
  await tab.getByRole('radio', { name: /choose from up to three/ }).check();
};
const addToCall = async (tab: Frame) => {
  await choose('Record a call', 'Preparation Call')(tab);
  await press('Add somebody of another organisation')(tab);
};
const enterCode = async (door: Frame) => {
  await press('Send me a code')(door);
  await door.getByLabel('Code').fill('123456');
  await press('Continue')(door);
  await door.getByRole('heading', { name: 'Greenfield Care' }).first().waitFor();
};

const selectAll = async (tab: Frame) => {
  await tab.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await press('Put on a Board agenda')(tab);
};

/** A page, who looks at it (`mail`: by an emailed link), its address, and what is done there first. */
const pages: readonly [name: string, as: string, path: () => string, act: (tab: Frame) => Promise<void>][] = [
  ['waiting', 'priya', () => '/tab', look],
  ['portfolio', 'priya', () => '/tab/partners', look],
  ['portfolio with filters', 'priya', () => '/tab/partners?waiting=partner&step=gone', press('Filter and sort')],
  ['views of the portfolio', 'priya', () => '/tab/partners', press('Your views')],
  ['several partners', 'priya', () => '/tab/partners', selectAll],
  ['register a partner', 'priya', () => '/tab/partners', press('Register a partner')],
  ['partner', 'priya', () => `/tab/partners/${here.partners.channel}`, look],
  ['partner with a long name', 'priya', () => `/tab/partners/${longNamed}?view=questions`, look],
  ['own progress with a long name', 'lena', () => '/tab', look],
  ['handover', 'priya', () => '/tab/handover/priya', look],
  ['eligibility', 'priya', () => `/tab/partners/${here.partners.board}?view=eligibility`, look],
  [
    'commission',
    'priya',
    () => `/tab/partners/${here.partners.channel}?view=commission`,
    press('Enter for the partner'),
  ],
  ['questions', 'priya', () => `/tab/partners/${here.partners.unsure}?view=questions`, look],
  ['Board', 'priya', () => `/tab/partners/${here.partners.deferred}?view=board`, look],
  ['Teams', 'priya', () => `/tab/partners/${here.partners.channel}?view=teams`, look],
  ['timeline', 'priya', () => `/tab/partners/${here.partners.channel}?view=timeline`, look],
  [
    'record a call',
    'priya',
    () => `/tab/partners/${here.partners.unsure}?view=calls`,
    choose('Record a call', 'Preparation Call'),
  ],
  ['somebody of another organisation', 'priya', () => `/tab/partners/${here.partners.unsure}?view=calls`, addToCall],
  ['plan a call', 'priya', () => `/tab/partners/${here.partners.channel}?view=calls`, planCall],
  ['a step by its link', 'priya', () => `/tab/partners/${here.partners.channel}?step=board-go-live`, look],
  ['audit file', 'priya', () => `/tab/partners/${here.partners.deferred}/audit`, look],
  ['as the partner sees it', 'priya', () => `/tab/partners/${here.partners.deferred}/progress`, look],
  ['report', 'priya', () => `/tab/partners/${here.partners.deferred}/onboardings/o1/report`, look],
  ['Board dates', 'priya', () => '/tab/board', look],
  ['Board agenda', 'priya', () => '/tab/board/2026-11-18', look],
  ['Board item', 'priya', () => `/tab/board/2026-11-18/sitting?item=${here.partners.board}/o1/application`, look],
  ['Board pack', 'priya', () => '/tab/board/2026-11-18/pack', look],
  ['staff and roles', 'priya', () => '/tab/roles', look],
  ['settings: journey', 'priya', () => '/tab/settings?view=journey', look],
  ['settings: rules', 'priya', () => '/tab/settings?view=rules', look],
  ['settings: connections', 'priya', () => '/tab/settings?view=connections', look],
  ['import', 'priya', () => '/tab/import', press('Download the template')],
  ['correct or close', 'priya', () => `/tab/partners/${here.partners.channel}`, press('Correct or close')],
  ['hold', 'priya', () => `/tab/partners/${here.partners.channel}`, choose('Correct or close', 'Put on hold')],
  ['withdraw', 'priya', () => `/tab/partners/${here.partners.channel}`, choose('Correct or close', 'Withdraw')],
  ['merge', 'priya', () => `/tab/partners/${here.partners.channel}`, choose('Correct or close', 'Merge')],
  ['Board outcome', 'priya', () => `/tab/partners/${here.partners.board}?view=board`, press('Record the outcome')],
  ['as the partner sees it', 'priya', () => `/tab/partners/${here.partners.channel}/progress`, look],
  ['own contract', 'jo', () => '/tab', press('Show us your contract')],
  ['own wish for time on hold', 'jo', () => '/tab', press('Ask to put it on hold')],
  ['own progress', 'jo', () => '/tab', look],
  ['eligibility questions', 'amir', () => '/tab', press('Start')],
  ['waiting for the Board', 'helen', () => '/tab', look],
  ['insights', 'priya', () => '/tab/insights', press('Show the table')],
  ['portfolio for the Board', 'helen', () => '/tab/partners', look],
  ['Board agenda for the Board', 'helen', () => '/tab/board/2026-11-18', look],
  ['partner for a reviewer', 'rob', () => `/tab/partners/${here.partners.channel}`, look],
  ['partner for an administrator', 'ada', () => `/tab/partners/${here.partners.channel}`, look],
  ['settings for an administrator', 'ada', () => '/tab/settings', look],
  ['no page', 'rob', () => '/tab/board/never', look],
  ['emailed link', 'mail', () => `/door?link=ines@${here.partners.deferred}`, look],
  ['own progress by an emailed link', 'mail', () => `/door?link=ines@${here.partners.deferred}`, enterCode],
];

it.each(pages)('%s', async (_name, as, path, act) => {
  const round =
    rounds.get(as) ??
    (await (as === 'mail' ? byMail(here.browser, here.world) : inTeams(here.browser, here.world, as)));
  rounds.set(as, round);
  await round.go(path());
  await round.look('default', 1280);
  await act(round.frame);
  await round.frame.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  expect(await faults(round)).toEqual([]);
});

async function faults({ frame, look: show }: Round): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { theme, width, rules } of looks) {
    await show(theme, width);
    const each = [...(await axeFaults(frame, rules)), ...(rules === 'all' ? await pageFaults(frame) : [])];
    found.push(...each.map((fault) => `${theme}, ${width} pixels: ${fault}`));
  }
  return found;
}

/** What a reader may set. Source: WCAG 1.4.12, Text spacing. */
const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

const ways = [
  ['Waiting on me', () => '/tab'],
  ['the portfolio', () => '/tab/partners'],
  ['a partner', () => `/tab/partners/${here.partners.channel}`],
  ['a Board agenda', () => '/tab/board/2026-11-18'],
  ['settings', () => '/tab/settings?view=journey'],
] as const;

it.each(ways)(
  '%s: nothing is cut off or lost with spaced text, at 400 %% and in colours of the system',
  async (_name, path) => {
    const round = rounds.get('priya') ?? (await inTeams(here.browser, here.world, 'priya'));
    rounds.set('priya', round);
    const page = round.frame.page();
    await round.go(path());
    const style = await round.frame.addStyleTag({ content: spaced });
    await round.look('default', 1280);
    expect(await pageFaults(round.frame)).toEqual([]);
    expect(await cutOff(round.frame)).toEqual([]);
    // A window of 1280 to 1024 pixels, enlarged four times.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await pageFaults(round.frame)).toEqual([]);
    expect(await cutOff(round.frame)).toEqual([]);
    expect(await stuck(round.frame)).toBeLessThan(128);
    await style.evaluate((element) => element.parentNode?.removeChild(element));
    await page.emulateMedia({ forcedColors: 'active' });
    const links = round.frame.getByRole('navigation').first().getByRole('link');
    const lines = await links.evaluateAll((each) => each.map((link) => getComputedStyle(link).borderBottomColor));
    const current = await links.evaluateAll((each) => each.map((link) => link.hasAttribute('aria-current')));
    const marked = lines[current.indexOf(true)];
    expect(lines.filter((line) => line === marked)).toHaveLength(current.filter(Boolean).length);
    expect(await axeFaults(round.frame, 'colours')).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
  },
);

/** Words that their box hides a part of. What is for screen readers only is a box of one pixel. */
function cutOff(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, nav *')]
      .filter((box) => [...box.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((box) => box.clientWidth > 1 && !['visible', 'auto', 'scroll'].includes(getComputedStyle(box).overflowX))
      .filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
      .map((box) => box.textContent?.slice(0, 60) ?? ''),
  );
}

/** Pixels of the window that stay covered while one scrolls. */
function stuck(frame: Frame): Promise<number> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((box) => ['sticky', 'fixed'].includes(getComputedStyle(box).position))
      .reduce((sum, box) => sum + box.getBoundingClientRect().height, 0),
  );
}
