import { holds } from './targets.mjs';

/**
 * The figures of a workload; the first candidate counts as 1.
 * @param {import('./main').Section} section
 */
export function table({ title, results }) {
  const lines = results.map(({ candidate, median, spread, share, error }) => {
    const isGrid = candidate !== 'generate and compile';
    const figures = [
      `${median.toFixed(2)} ms`,
      isGrid ? `± ${spread.toFixed(2)}` : '',
      isGrid ? `${(median / results[0].median).toFixed(2)} x` : '',
      share === undefined || share === 1 ? '' : `1/${Math.round(1 / share)}`,
      error ? error.toExponential(1) : '',
    ];
    return `  ${candidate.padEnd(22)}${figures.map((figure) => figure.padStart(13)).join('')}`.trimEnd();
  });
  return [`\n${title}`, ...lines].join('\n');
}

/**
 * What was reached beside what must be.
 * @param {readonly import('./targets.mjs').Target[]} targets
 */
export function targetTable(targets) {
  const lines = targets.map((target) => {
    const { title, value, least, most } = target;
    const verdict = { true: 'holds', false: 'MISSED', undefined: 'not measured' }[String(holds(target))];
    const must = least === undefined ? `at most ${most}` : `at least ${least}`;
    const reached =
      value === undefined ? '' : value < 1e-3 ? value.toExponential(1) : Number(value.toPrecision(3));
    return `  ${title.padEnd(52)}${String(reached).padStart(10)}  ${must.padEnd(16)}${verdict}`;
  });
  return ['\nTargets', ...lines].join('\n');
}
