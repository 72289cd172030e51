/** Serves the built client's files; any other path is the client's own page. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { type Answer, Refused } from './call.ts';
import type { Service } from './service.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

async function bytes(folder: string, path: string): Promise<Buffer | undefined> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
  return readFile(file).catch(() => undefined);
}

/** A path with a file ending that is not there is a 404, not the page: a missing script must not look like HTML. */
async function answer(folder: string, path: string): Promise<Answer> {
  const wanted = extname(path) === '' ? '/index.html' : decodeURIComponent(path);
  const content = await bytes(normalize(folder), wanted);
  if (!content) throw new Refused(404, 'NotFound', 'There is no such file.');
  const type = types[extname(wanted)] ?? 'application/octet-stream';
  return { status: 200, headers: { 'content-type': type }, stream: (response) => response.end(content) };
}

export function fileService(folder: string | undefined): Service {
  return {
    root: '',
    handle: async (call) => {
      if (folder === undefined) throw new Refused(404, 'NotFound', 'No client is built. The API is at /client.');
      if (call.method !== 'GET') throw new Refused(405, 'MethodNotAllowed', 'Files can only be read.');
      return answer(folder, call.path);
    },
    refusal: ({ code, message }) => ({ error: { code, message } }),
  };
}
