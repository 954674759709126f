import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { leanThree } from './scripts/leanThree.ts';

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
  plugins: [react(), workersOfTheSameBuild(), leanThree(['sprite']), smallFonts(), strictPage(), keptPage()],
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

/** Builds workers as chunks beside the page's: by itself a worker would hold, and load, the core a second time. */
function workersOfTheSameBuild(): Plugin {
  const address = /new URL\('([^']+\.worker)\.ts', import\.meta\.url\)/g;
  return {
    name: 'workers-of-the-same-build',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!code.includes('new Worker(')) return;
      const chunk = (path: string) => this.emitFile({ type: 'chunk', id: join(dirname(id), `${path}.ts`) });
      const shared = code.replaceAll(
        address,
        (_, path: string) => `import.meta.ROLLUP_FILE_URL_${chunk(path)}`,
      );
      return { code: shared, map: null };
    },
  };
}

/** Of KaTeX's fonts only the files that every browser with modules takes. */
function smallFonts(): Plugin {
  return {
    name: 'small-fonts',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      /katex[^?]*\.css/.test(id)
        ? { code: code.replaceAll(/,\s*url\([^)]*\)\s*format\("(?:woff|truetype)"\)/g, ''), map: null }
        : undefined,
  };
}

/** The whole page is kept by the browser after the first visit; `state/browser/keepPage.ts` asks for it. */
function keptPage() {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    workbox: { globPatterns: ['**/*.{html,js,css,svg,woff2}'] },
    manifest: {
      name: 'Massif',
      short_name: 'Massif',
      description: 'Explore the loss landscapes of machine learning in three dimensions.',
      theme_color: '#fcfbf8',
      background_color: '#efece4',
      icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
  });
}

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
