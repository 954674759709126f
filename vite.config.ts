import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Everything comes from the page's own folder; `wasm-unsafe-eval` lets the workers compile generated kernels. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  base: './',
  plugins: [react(), strictPage()],
  server: { port: 5173, strictPort: true },
  // The page of the benchmarks has packages of its own.
  optimizeDeps: { entries: 'index.html' },
  // Short: every name stands in the style sheet and in the code.
  css: { modules: { generateScopedName: '[hash:base64:5]' } },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/app',
    // Fonts as files: the policy above allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});

/** Adds the policy to the built page only: the development server needs inline scripts. */
function strictPage(): Plugin {
  return {
    name: 'strict-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
