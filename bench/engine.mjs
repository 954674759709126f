import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { engineSize } from './engine/engineSize.mjs';
import { runInBrowser } from './engine/inBrowser.mjs';
import { runInNode } from './engine/inNode.mjs';
import { table, targetTable } from './engine/table.mjs';
import { holds, targets } from './engine/targets.mjs';

// `npm run bench -- [W1 W2 W3 W4 W5 workers ...] [--browser] [--quick] [--json] [--check]`: how fast the engine is, beside
// other ways to the same numbers, all on one core, in one run and in turn.
//
//   kernel           the generated WebAssembly, with relaxed multiply-adds or plain, in lanes of 32 or 64 bits, with both
//                    slopes at every point, and with a loss that was typed in
//   JavaScript       typed arrays in 64 bits, carefully; and the way it is first written
//   tfjs, wasm       a point is a pass of all samples; needs `npm ci --prefix bench`
//   C                gcc -O3 with the engine's own trick (the first layer is projected once), in vectors of 128 bits
//                    and in the width that is fastest on this machine; needs gcc
//
// --browser measures in Chromium, without C; --quick gives a first figure of the engine beside JavaScript alone, on
// fewer points and in fewer rounds, in less than a minute; --json prints figures only; --check also prints what the engine must
// reach and fails where it does not.

const words = process.argv.slice(2);
const [inBrowser, isQuick, asJson, isChecked] = ['--browser', '--quick', '--json', '--check'].map((flag) =>
  words.includes(flag),
);
const chosen = words.filter((word) => !word.startsWith('--'));
const hasTensorFlow = !isQuick && existsSync('bench/node_modules/@tensorflow/tfjs-backend-wasm');
const hasCompiler = !inBrowser && !isQuick && spawnSync('gcc', ['--version']).status === 0;

const head = [
  'Milliseconds for the whole grid: median, spread between the quartiles, and ratio to the first line. A cost that is',
  'the same at every point is measured on the share of the points that is named, spread over the grid, and scaled.',
  'Last: largest difference from typed JavaScript, relative to losses above 1.',
  ...(hasTensorFlow || isQuick ? [] : ['Without tfjs: `npm ci --prefix bench` installs it.']),
  ...(hasCompiler || inBrowser || isQuick ? [] : ['Without C: there is no gcc.']),
];
if (!asJson) console.log(head.join('\n'));

/** @type {import('./engine/measure').Result[]} */
const results = [];
const report = (/** @type {import('./engine/main').Section} */ section) => {
  results.push(...section.results);
  if (!asJson) console.log(table(section));
};
if (inBrowser) await runInBrowser(chosen, hasTensorFlow, isQuick, report);
else {
  const options = [
    ...(hasTensorFlow ? ['tfjs'] : []),
    ...(hasCompiler ? ['gcc'] : []),
    ...(isQuick ? ['quick'] : []),
  ];
  await runInNode([...chosen, ...options], report);
}
if (results.length === 0) throw new Error(`nothing to measure by the name of ${chosen.join(', ')}`);

const wanted = isChecked ? targets(results, await engineSize()) : [];
if (asJson) console.log(JSON.stringify(isChecked ? { results, targets: wanted } : { results }));
else if (isChecked) console.log(targetTable(wanted));
if (wanted.some((target) => holds(target) === false)) process.exitCode = 1;
