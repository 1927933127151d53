// Builds the browser app. The kernel worker and the graphics library become files of their own.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentPolicy, headers, offline } from './tools/builtApp.ts';

export default defineConfig({
  plugins: [react(), contentPolicy(), offline()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 900, license: { fileName: 'licences.txt' } },
  preview: { headers },
});
