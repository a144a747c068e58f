import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The pages of the public door: a build of its own, so that strangers get none of the staff's pages and as few bytes as
 * possible. The fonts are those of the visitor's machine.
 */
export default defineConfig({
  root: join(import.meta.dirname, 'door'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'door'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The report, "was I affected?" below a notice, and the processors' door.
    rolldownOptions: {
      input: ['index.html', 'check.html', 'processors.html'].map((name) => join(import.meta.dirname, 'door', name)),
    },
  },
  server: { proxy: { '/api': 'http://localhost:8521' } },
});
