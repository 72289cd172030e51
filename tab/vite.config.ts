/** Builds the tab into dist/tab, where the bot serves it from. */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What asks Teams and the service, before there is anything to draw with. */
const start =
  /vite\/preload-helper|\/tab\/(?:app\/(?:opening|first-reads)|ask\/(?:service|failure|keys))\.|\/shared\/portfolio\/(?:address|query)/u;
/** Ours that every page is drawn with. */
const ours =
  /\/tab\/(?:app\/(?:Shell|SignedIn)|parts\/(?:Page|PageSkeleton|Panel|ReadFailed|TurnWords|CopyLink|copy-text|may))\./u;
const packages =
  /\/node_modules\/(?:react|react-dom|scheduler|react-router|@tanstack|@griffel|keyborg|@fluentui\/(?:react-provider|react-shared-contexts|react-icons\/lib\/utils))\//u;

/** The largest file is asked for by the page itself: the script that needs it is only read then. */
const frameAhead: Plugin = {
  name: 'frame-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.values(bundle ?? {}).flatMap(({ type, name, fileName }) =>
        type === 'chunk' && name === 'frame'
          ? [
              {
                tag: 'link',
                attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
                injectTo: 'head',
              },
            ]
          : [],
      ),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), frameAhead],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    // Every browser that Teams runs in has it.
    modulePreload: { polyfill: false },
    // 8 KB in all: one file is there before the tenth of many would be.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs comes in few files: many small ones are asked for, packed and read one by one.
          groups: [
            { name: 'start', test: start, priority: 1 },
            { name: 'teams-js', test: /\/node_modules\/@microsoft\/teams-js\//u },
            { name: 'frame', test: (id) => ours.test(id) || packages.test(id) },
          ],
        },
      },
    },
  },
  // The pages are shown in British English whatever the machine says, and no build prints its own address.
  logLevel: 'warn',
});
