/** What the bot's bundle needs beside esbuild's own ways: names of CommonJS, and teams-ai without its language models. */
import type { Plugin } from 'esbuild';

/** Many packages are CommonJS and expect these names, which ES modules do not have. */
export const commonJsNames = `
import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __pathOf(import.meta.url);
const __dirname = __dirnameOf(__filename);
`;

// teams-ai loads these at start for planners and prompts, which we do not use: half of the start and 40 MB of memory.
const unused = /^(openai|gpt-tokenizer|@microsoft\/recognizers-text.*)$/;

/** Each becomes an empty thing that may be called, extended and asked for anything. */
export const withoutLanguageModels: Plugin = {
  name: 'without-language-models',
  setup(build) {
    build.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents:
        "module.exports = new Proxy(function () {}, { get: (_, name) => (name === 'prototype' ? {} : function () {}) });",
    }));
  },
};
