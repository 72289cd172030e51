/** What the bot's bundle leaves out: what its libraries load at start for things that we do not use. */
import type { Plugin } from 'esbuild';

/**
 * More than half of a start, and 90 MB of memory. teams-ai: planners, prompts and its own sign-in (dialogs).
 * restify: plugins for files, forms and signed requests. botbuilder: speech and calls over web sockets.
 */
const unused = new RegExp(
  `^(${[
    ...['openai', 'gpt-tokenizer', 'yaml', 'jsonschema', 'json-colorizer', 'botbuilder-dialogs'],
    ...['send', 'formidable', 'csv', 'http-signature'],
    ...['htmlparser2', 'ws'],
  ].join('|')})(/.*)?$`,
);

/** Each becomes an empty thing that may be called, extended and asked for anything. */
export const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents:
        "module.exports = new Proxy(function () {}, { get: (_, name) => (name === 'prototype' ? {} : function () {}) });",
    }));
  },
};
