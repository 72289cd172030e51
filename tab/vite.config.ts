/** Builds the tab into dist/tab, where the bot serves it from. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const packages = (...names: readonly string[]) => new RegExp(`/node_modules/(?:${names.join('|')})/`, 'u');

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    // Every browser that Teams runs in has it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page in Teams needs, in few files: many small ones are asked for, packed and read one by one.
          groups: [
            { name: 'teams-js', test: packages('@microsoft/teams-js') },
            {
              name: 'frame',
              test: packages(
                'react',
                'react-dom',
                'scheduler',
                'react-router',
                '@tanstack',
                '@griffel',
                'keyborg',
                '@fluentui/react-provider',
                '@fluentui/react-shared-contexts',
              ),
            },
          ],
        },
      },
    },
  },
  // The pages are shown in British English whatever the machine says, and no build prints its own address.
  logLevel: 'warn',
});
