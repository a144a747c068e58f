import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages as plain files. Fonts come out of the CSS import, only as the pieces that a page really asks for. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://localhost:8520' } },
});
