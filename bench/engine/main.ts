import { simdSupport } from '../../src/core/kernel/lanes';
import { naive, typed, type Candidate } from './baselines';
import { compileTime, f64x2, kernel } from './kernels';
import { nativeTimes } from './native';
import { workload, workloadNames, type Workload } from './workloads';

/*
 * Prints how long every candidate takes for the same grids, one core, interleaved: medians, the spread between the
 * quartiles, and ratios.
 */

const rounds = 9;
const asJson = process.argv.includes('--json');
const chosen = process.argv.slice(2).filter((word) => workloadNames.includes(word));
const typedCrossEntropy = 'target*softplus(-logit) + (1 - target)*softplus(logit)';

interface Result {
  readonly workload: string;
  readonly candidate: string;
  readonly median: number;
  readonly spread: number;
}

/** One timing of a candidate, in milliseconds. */
type Timer = () => number;

const timed = (run: Candidate): Timer => {
  run();
  return () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  };
};

function timersOf(work: Workload): Record<string, Timer> {
  const { relaxed } = simdSupport;
  const timers: Record<string, Timer> = {};
  if (relaxed) timers['kernel, relaxed'] = timed(kernel(work, { relaxed: true }));
  timers['kernel, plain'] = timed(kernel(work, { relaxed: false }));
  timers['kernel, 64 bits'] = timed(kernel(work, { lane: f64x2, relaxed: false }));
  timers['kernel with slopes'] = timed(kernel(work, { relaxed, withSlopes: true }));
  if (work.loss === 'crossEntropy') {
    timers['kernel, typed loss'] = timed(kernel(work, { relaxed, typedLoss: typedCrossEntropy }));
  }
  if (!work.hasSkips) {
    timers['typed JavaScript'] = timed(typed(work));
    for (const width of [4, 8, 16]) {
      const native = nativeTimes(work, width);
      if (native) timers[`C, ${32 * width} bits`] = () => Math.min(...native(3));
    }
  }
  return timers;
}

function measured(name: string): Result[] {
  const work = workload(name);
  const timers = timersOf(work);
  const times = Object.fromEntries(Object.keys(timers).map((candidate) => [candidate, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [candidate, timer] of Object.entries(timers)) times[candidate].push(timer());
  }
  if (name === 'W1' || name === 'W2' || name === 'W3') times.naive = [timed(naive(work))()];
  return Object.entries(times).map(([candidate, list]) => {
    const sorted = list.toSorted((a, b) => a - b);
    const quantile = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
    return { workload: name, candidate, median: quantile(0.5), spread: quantile(0.75) - quantile(0.25) };
  });
}

const results = (chosen.length > 0 ? chosen : workloadNames).flatMap((name) => {
  const work = workload(name);
  const compiled = compileTime(work, simdSupport.relaxed);
  const ofWork = [
    ...measured(name),
    { workload: name, candidate: 'generate and compile', median: compiled, spread: 0 },
  ];
  if (!asJson) print(work, ofWork);
  return ofWork;
});
if (asJson) console.log(JSON.stringify(results));

function print({ name, title }: Workload, list: readonly Result[]): void {
  console.log(`\n${name}: ${title}`);
  const fastest = list[0].median;
  for (const { candidate, median, spread } of list) {
    const figures = [
      `${median.toFixed(2)} ms`,
      `± ${spread.toFixed(2)}`,
      `${(median / fastest).toFixed(2)} x`,
    ];
    console.log(`  ${candidate.padEnd(22)}${figures.map((figure) => figure.padStart(14)).join('')}`);
  }
}
