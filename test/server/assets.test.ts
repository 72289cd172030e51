/** The tab's scripts and styles: small on the way, kept by the browser, nothing else of the machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import restify, { type Server } from 'restify';
import { servePages } from '../../bot/server/pages.ts';

const script = 'export const words = "a script";\n'.repeat(50);
let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assets-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta name="hosts" content="" />');
  writeFileSync(join(folder, 'door.html'), '<!doctype html><title>Door</title>');
  writeFileSync(join(folder, 'assets', 'page-1.js'), script);
  writeFileSync(join(folder, 'assets', 'page-1.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'assets', 'plain-1.js'), script);
  server = restify.createServer();
  servePages(server, folder, ['https://teams.example', 'https://other.example']);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

describe('a script of the tab', () => {
  it('comes as the build compressed it', async () => {
    const answer = await fetch(`${url}/assets/page-1.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(script.length / 4);
    expect(answer.headers.get('cache-control')).toContain('max-age=31536000');
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(await answer.text()).toBe(script);
  });

  it.each([
    ['for who cannot read that', 'page-1.js', 'identity'],
    ['when there is no compressed one', 'plain-1.js', 'gzip'],
  ])('comes as it is %s', async (_when, file, encoding) => {
    const answer = await fetch(`${url}/assets/${file}`, { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.text()).toBe(script);
  });

  it.each([
    ['/assets/none.js', 404],
    ['/assets/', 404],
    ['/assets/%2e%2e/index.html', 404],
    ['/assets/..%2Findex.html', 403],
  ])('is not given at %s', async (path, status) => {
    expect((await fetch(`${url}${path}`)).status).toBe(status);
  });
});

describe('a page', () => {
  it.each(['/tab', '/tab/partners/1', '/configure'])('of %s is told which other hosts may frame it', async (path) => {
    const answer = await fetch(`${url}${path}`);
    expect(await answer.text()).toContain(
      '<meta name="hosts" content="https://teams.example https://other.example" />',
    );
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/door', '/door/confirm'])('of %s is the one that works without Microsoft Teams', async (path) => {
    expect(await (await fetch(`${url}${path}`)).text()).toContain('<title>Door</title>');
  });
});
