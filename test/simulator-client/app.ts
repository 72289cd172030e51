/** Stands in for the app: answers what Teams sends, and serves a tab that uses the real teams-js. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { FakeApp } from '../simulator/kit.ts';

async function tabScript(): Promise<string> {
  const page = fileURLToPath(new URL('./page.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [page],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const tabPage =
  '<!doctype html><html lang="en"><title>Tab</title><h1>A tab</h1><script type="module" src="/tab.js"></script>';

export async function appWithTab(): Promise<FakeApp> {
  const script = await tabScript();
  const app: FakeApp = { got: [], answer: () => ({ status: 200 }), endpoint: '', stop: async () => {} };
  const server = createServer(async (request, response) => {
    if (request.url === '/tab.js') return response.setHeader('content-type', 'text/javascript').end(script);
    if (request.method === 'GET') return response.setHeader('content-type', 'text/html').end(tabPage);
    let text = '';
    for await (const chunk of request) text += chunk;
    const activity = JSON.parse(text);
    app.got.push({ activity, token: (request.headers.authorization ?? '').replace('Bearer ', '') });
    const answer = app.answer(activity) ?? { status: 200 };
    // Two calls: where restify is loaded, in any test of this process, writeHead gives nothing to go on with.
    response.writeHead(answer.status);
    return response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in for the app has no port.');
  app.endpoint = `http://localhost:${address.port}/api/messages`;
  app.stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return app;
}
