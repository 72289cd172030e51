/** Builds the tab into dist/tab, where the bot serves it from. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What asks the service, before there is anything to draw with. */
const base =
  /vite\/preload-helper|\/tab\/(?:app\/(?:cannot-draw|first-reads)|ask\/(?:service|failure|keys))\.|\/shared\/portfolio\/(?:address|query)/u;
/** Ours that every page is drawn with. */
const ours =
  /\/tab\/(?:app\/(?:Shell|SignedIn)|parts\/(?:Page|PageSkeleton|Panel|ReadFailed|TurnWords|CopyLink|copy-text|may|gate-names))\.|\/shared\/(?:calendar\/(?:format|london)|views\/status)\.|\/react-icons\/lib\/atoms\/svg\/(?:add|dismiss)\./u;
const packages =
  /\/node_modules\/(?:react|react-dom|scheduler|react-router|@tanstack|@griffel|keyborg|@fluentui\/(?:react-provider|react-shared-contexts|react-icons\/lib\/utils))\//u;

const ahead: Readonly<Record<string, readonly string[]>> = {
  '/index.html': ['frame', 'teams'],
  '/door.html': ['frame'],
};

/** What comes next is asked for by the page itself: the script that needs it is only read then. */
const loadAhead: Plugin = {
  name: 'load-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {}, path }) =>
      Object.values(bundle)
        .filter(({ type, name }) => type === 'chunk' && name !== undefined && ahead[path]?.includes(name))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        })),
  },
};

/** teams-js writes its start in local words into a log that is off: being ready for that takes a tenth of the first load. */
const withoutLocalTime: Plugin = {
  name: 'without-local-time',
  transform: {
    filter: { id: /\/@microsoft\/teams-js\/.*\/public\/app\/app\.js$/u },
    handler: (code) => code.replace('(new Date).toLocaleString()', '""'),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), loadAhead, withoutLocalTime],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    // Every browser that Teams runs in has it.
    modulePreload: { polyfill: false },
    // 8 KB in all: one file is there before the tenth of many would be.
    cssCodeSplit: false,
    rolldownOptions: {
      input: ['index.html', 'door.html'].map((page) => join(import.meta.dirname, page)),
      output: {
        codeSplitting: {
          // What every page needs comes in few files: many small ones are asked for, packed and read one by one.
          groups: [
            { name: 'base', test: base, priority: 1 },
            { name: 'teams-js', test: /\/node_modules\/@microsoft\/teams-js\/|\/tab\/app\/host\./u, priority: 2 },
            { name: 'frame', test: (id) => ours.test(id) || packages.test(id) },
          ],
        },
      },
    },
  },
  // The pages are shown in British English whatever the machine says, and no build prints its own address.
  logLevel: 'warn',
});
