/** @typedef {{ title: string, value: number | undefined, least?: number, most?: number }} Target */

const networks = ['W1', 'W2', 'W3', 'W4', 'W4 skips'];
const relaxed = 'kernel, relaxed';
const plain = 'kernel, plain';

/**
 * What the engine must reach on every machine, as ratios of times from one run; the value of what was not measured is
 * undefined.
 * @param {readonly import('./measure').Result[]} results
 * @param {number} engineBytes
 * @returns {Target[]}
 */
export function targets(results, engineBytes) {
  /** @type {(workload: string, candidate: string) => number | undefined} */
  const time = (workload, candidate) =>
    results.find((result) => result.workload === workload && result.candidate === candidate)?.median;
  /** @type {(workload: string, above: string, below: string) => { title: string, value: number | undefined }} */
  const ratio = (workload, above, below) => {
    const [one, other] = [time(workload, above), time(workload, below)];
    const value = one === undefined || other === undefined ? undefined : one / other;
    return { title: `${workload}: ${above} / ${below}`, value };
  };
  const best = results.some(({ candidate }) => candidate === relaxed) ? relaxed : plain;
  const compared = results.filter(({ candidate }) => candidate.startsWith('kernel'));
  return [
    ...Object.entries({ W1: 15, W2: 20, W3: 55 }).map(([workload, least]) => ({
      ...ratio(workload, 'typed JavaScript', relaxed),
      least,
    })),
    ...Object.entries({ W1: 10, W2: 18, W3: 50 }).map(([workload, least]) => ({
      ...ratio(workload, 'typed JavaScript', plain),
      least,
    })),
    ...networks.map((workload) => ({
      ...ratio(workload, relaxed, 'C, 128 bits'),
      most: workload === 'W3' ? 1.4 : 1.25,
    })),
    ...networks
      .filter((workload) => workload !== 'W1')
      .map((workload) => ({
        ...ratio(workload, 'kernel with slopes', best),
        most: workload.startsWith('W4') ? 3 : 2.5,
      })),
    ...['W1', 'W2'].map((workload) => ({ ...ratio(workload, 'kernel, typed loss', best), most: 1.15 })),
    ...[...networks, 'W5'].map((workload) => ({
      title: `${workload}: generate and compile, ms`,
      value: time(workload, 'generate and compile'),
      most: 50,
    })),
    {
      title: 'largest difference from typed JavaScript, relative',
      value: compared.length > 0 ? Math.max(...compared.map(({ error }) => error ?? NaN)) : undefined,
      most: 1e-5,
    },
    { ...ratio('workers', 'one worker', 'two workers'), least: 1.7 },
    { title: 'the engine’s code, gzip, bytes', value: engineBytes, most: 20_000 },
  ];
}

/**
 * Whether a target holds; one that was not measured neither holds nor fails.
 * @param {Target} target
 */
export function holds({ value, least = -Infinity, most = Infinity }) {
  return value === undefined ? undefined : value >= least && value <= most;
}
