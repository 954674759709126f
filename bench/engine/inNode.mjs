import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { rolldown } from 'rolldown';
import { removedAtExit } from './removedAtExit.mjs';

const folder = 'dist/bench/node';

/**
 * Bundles the bench and runs it in a process of its own, with relaxed SIMD where Node has it behind a flag.
 * @param {string[]} words
 * @param {(section: import('./main').Section) => void} report
 */
export async function runInNode(words, report) {
  const input = { engine: 'bench/engine/node.ts', landscape: 'bench/engine/landscape.ts' };
  const bundle = await rolldown({ input, platform: 'node' });
  await bundle.write({ dir: removedAtExit(folder), cleanDir: true, entryFileNames: '[name].mjs' });
  const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const flags = ['--experimental-wasm-relaxed-simd', '--experimental-relaxed-simd'];
  const execArgv = flags.filter((flag) => options.includes(flag));
  const child = fork(`${folder}/engine.mjs`, words, { execArgv });
  child.on('message', report);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the bench ended with ${code}`);
}
