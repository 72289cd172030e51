/** Builds the tab into dist/tab, where the bot serves it from. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../dist/tab', emptyOutDir: true, target: 'es2022' },
  // The pages are shown in British English whatever the machine says, and no build prints its own address.
  logLevel: 'warn',
});
