import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `vite` alone is for working on pages: it passes /api to a running server (WENYE_ORIGIN).
// The product serves `dist` from the server itself.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022' },
  server: { proxy: { '/api': process.env.WENYE_ORIGIN ?? 'http://127.0.0.1:8020' } },
});
