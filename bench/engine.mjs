import { execFileSync, spawnSync } from 'node:child_process';
import { rolldown } from 'rolldown';

// `npm run bench [W1 W2 ...] [--json]`: bundles the engine's bench and runs it, with relaxed SIMD where Node has it
// behind a flag.

const bundle = await rolldown({ input: 'bench/engine/main.ts', platform: 'node' });
await bundle.write({ dir: 'dist/bench', entryFileNames: 'engine.mjs' });
const flag = '--experimental-wasm-relaxed-simd';
const older = '--experimental-relaxed-simd';
const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
const known = [flag, older].filter((name) => options.includes(name));
const { status } = spawnSync(
  process.execPath,
  [...known, 'dist/bench/engine.mjs', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
