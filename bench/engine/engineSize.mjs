import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const entry = ['kernel', 'lossCode', 'surfaceKernel']
  .map((part) => `export * from './src/core/kernel/${part}';`)
  .join('\n');

/** Bytes of all that makes code of formulas and runs it, minified and compressed. */
export async function engineSize() {
  const plugin = {
    name: 'entry',
    resolveId: (/** @type {string} */ id) => (id === 'engine' ? `${process.cwd()}/engine.js` : undefined),
    load: (/** @type {string} */ id) => (id.endsWith('/engine.js') ? entry : undefined),
  };
  const bundle = await rolldown({ input: 'engine', plugins: [plugin] });
  const { output } = await bundle.generate({ minify: true });
  return gzipSync(output[0].code, { level: 9 }).length;
}
