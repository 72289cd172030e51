/** The tab's files: one page for every address of the app, and its scripts and styles. Framed by Teams only. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Next, Request, Response, Server } from 'restify';
import restify from 'restify';

/** Source: Microsoft Learn, "Prerequisites" (tab-requirements). */
const teamsHosts = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'];

const pages = [
  { file: 'index.html', paths: ['/', '/tab', '/tab/*', '/configure'] },
  { file: 'door.html', paths: ['/door', '/door/confirm'] },
];

export function servePages(server: Server, folder: string, tabHostOrigins: readonly string[]): void {
  const policy = contentPolicy(tabHostOrigins);
  for (const { file, paths } of pages) {
    const page = async (_request: Request, response: Response) => {
      const path = join(folder, file);
      if (!existsSync(path)) {
        response.send(503, notBuilt);
        return;
      }
      response.setHeader('content-security-policy', policy);
      response.setHeader('cache-control', 'no-cache');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.sendRaw(200, withHosts(await readFile(path, 'utf8'), tabHostOrigins));
    };
    for (const path of paths) server.get(path, page);
  }
  // Their names carry a hash of their content, so a browser asks for each once. The build has compressed them.
  const assets = restify.plugins.serveStatic({
    directory: join(folder, 'assets'),
    appendRequestPath: false,
    gzip: true,
    maxAge: YEAR_SECONDS,
  });
  server.get('/assets/*', varyByEncoding, assets);
}

/** Told in the page itself, which would ask Teams for a token one answer later otherwise. Origins hold no quotes. */
function withHosts(page: string, origins: readonly string[]): string {
  return page.replace('<meta name="hosts" content=""', `<meta name="hosts" content="${origins.join(' ')}"`);
}

const YEAR_SECONDS = 31_536_000;

function varyByEncoding(_request: Request, response: Response, next: Next): void {
  response.setHeader('vary', 'accept-encoding');
  next();
}

const notBuilt = { code: 'notBuilt', message: 'The pages are not built. Run "npm run build", then start again.' };

/** No inline script. Fluent UI writes its styles into the page. teams-js asks Microsoft which hosts are its own. */
export function contentPolicy(tabHostOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${["'self'", ...teamsHosts, ...tabHostOrigins].join(' ')}`,
  ].join('; ');
}
