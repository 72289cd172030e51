/** A real browser for tests: an installed Chrome, Chromium or Edge, else the one that npm brings for Linux. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const WHAT_TO_DO =
  'The browser tests need a browser. Install Chrome, Chromium or Edge (on Debian: apt-get install chromium), ' +
  'or set BROWSER_PATH to one, then run the tests again.';

/** @throws Error that says what to do when no browser can be had. Never skips. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installed();
  if (executablePath) return chromium.launch({ executablePath, args: flags });
  try {
    // Carries its binary inside the package, for Linux only. Told that it runs where nothing is installed, it brings
    // the libraries of a browser too.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
    const { default: packed } = await import('@sparticuz/chromium');
    return await chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...flags] });
  } catch (cause) {
    throw new Error(WHAT_TO_DO, { cause });
  }
}

function installed(): string | undefined {
  const given = process.env.BROWSER_PATH;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(given ? [given] : []), ...onPath, ...places].find((path) => existsSync(path));
}
