/** The portfolio's first load in a real browser with nothing kept and a slow processor: script sent, first rows seen. */
import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { hostPage } from '../api/host-page.ts';
import { launchBrowser } from '../browser.ts';
import { median } from './statistics.ts';
import { heading, show } from './table.ts';

/** The first one starts the browser's own processes. */
const WARM_UP = 1;
const ROUNDS = 5;
const SLOWER = 4;

interface Load {
  /** Of scripts, as they were sent, until the first rows were seen. */
  readonly bytes: number;
  readonly files: number;
  /** From the frame's navigation to the first rows on the screen, in milliseconds. */
  readonly rowsAfter: number;
}

interface Where {
  readonly bot: string;
  readonly token: string;
  /** Of `startHost`; the bot must let it frame the tab. */
  readonly host: string;
}

/** Stands for Microsoft Teams around the tab. */
export async function startHost(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(hostPage);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The host page has no port.');
  return { url: `http://localhost:${address.port}`, stop: () => void server.close() };
}

export async function measureFirstLoad(where: Where): Promise<void> {
  const browser = await launchBrowser();
  try {
    const loads: Load[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const load = await firstLoad(browser, where);
      if (round >= WARM_UP) loads.push(load);
    }
    heading(`First load of the portfolio in the tab (${ROUNDS} times, nothing kept, processor slowed ${SLOWER} times)`);
    const bytes = Math.max(...loads.map((load) => load.bytes));
    const note = `gzip, in ${Math.max(...loads.map(({ files }) => files))} files`;
    show({ what: 'script sent until the first rows are seen', value: bytes / 1024, unit: 'KB', most: 150, note });
    show({ what: 'first rows seen', value: median(loads.map(({ rowsAfter }) => rowsAfter)), unit: 'ms', most: 1000 });
  } finally {
    await browser.close();
  }
}

async function firstLoad(browser: Browser, { bot, host, token }: Where): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchRows);
    const devtools = await context.newCDPSession(page);
    // teams-js asks Microsoft for its list of hosts. A route of Playwright's would keep every other request waiting.
    await devtools.send('Network.enable');
    await devtools.send('Network.setBlockedURLs', { urls: ['https://*'] });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    // Told by the page: a question of Playwright's would put its own large script between ours.
    const seen = page.waitForEvent('console', (message) => message.text() === ROWS);
    await page.goto(`${host}/?${new URLSearchParams({ as: token, path: `${bot}/tab/partners` })}`);
    await seen;
    return await loadOf(page, bot);
  } finally {
    await context.close();
  }
}

const ROWS = 'rows';

/** Runs in the page: notes when a row of a table has been painted. */
const watchRows = `
  const look = () => requestAnimationFrame(() => {
    if (!document.querySelector('tbody tr')) return look();
    requestAnimationFrame(() => {
      performance.mark('${ROWS}');
      console.log('${ROWS}');
    });
  });
  look();
`;

async function loadOf(page: Page, bot: string): Promise<Load> {
  const tab = page.frames().find((frame) => frame.url().startsWith(bot));
  if (!tab) throw new Error('The host page has no tab in it.');
  return tab.evaluate(() => {
    const rowsAfter = performance.getEntriesByName('rows')[0]?.startTime ?? Number.NaN;
    const sizes = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd <= rowsAfter)
      .map(({ encodedBodySize }) => encodedBodySize);
    return { rowsAfter, bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
  });
}
