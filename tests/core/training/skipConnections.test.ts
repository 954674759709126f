import { expect, test } from 'vitest';
import { evaluateRows } from '../../../src/core/landscape/heightField';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { trainedPlane, trainExperiment } from '../../../src/core/landscape/trainedPlane';
import { experimentOf } from '../experiments';

const size = 41;

/** 200 points of two moons through 20 layers of 8, trained as Li et al. did, in small (scene 14). */
function deepNetwork(settings: object, seed: number) {
  return experimentOf({
    data: { id: 'moons' },
    subject: { model: { id: 'mlp', settings: { width: 8, depth: 20, ...settings } } },
    training: { optimizer: { id: 'adam', settings: { rate: 0.005 } }, steps: 600, seed },
    plane: { id: 'random', domain: { a: [-1, 1], b: [-1, 1] } },
  });
}

/** The loss that training came to, and the points of the plane's grid that are lower than all eight around them. */
function minimaOf(experiment: ReturnType<typeof deepNetwork>): { loss: number; minima: number } {
  const run = trainExperiment(experiment);
  const plane = planeObjective(experiment, 0, trainedPlane(experiment, run).affinePlane);
  const region = { size, domain: experiment.plane.domain, fromRow: 0, toRow: size };
  const { losses } = evaluateRows(plane, { ...region, precision: 'f64' });
  let minima = 0;
  for (let j = 1; j < size - 1; j++) {
    for (let i = 1; i < size - 1; i++) {
      const around = [-1, 0, 1].flatMap((dj) => [-1, 0, 1].map((di) => (j + dj) * size + i + di));
      const here = j * size + i;
      if (around.every((at) => at === here || losses[at] > losses[here])) minima += 1;
    }
  }
  return { loss: run.loss.at(-1)!, minima };
}

test.each([
  ['relu', 1],
  ['relu', 2],
  ['tanh', 1],
] as const)(
  'skip connections smooth the ground of a deep network: %s, seed %i (scene 14)',
  (activation, seed) => {
    const [plain, skip] = [false, true].map((skips) =>
      minimaOf(deepNetwork({ activation, skip: skips }, seed)),
    );
    // Both are trained: what differs is the ground around them.
    expect(Math.max(plain.loss, skip.loss)).toBeLessThan(0.05);
    expect(plain.minima).toBeGreaterThanOrEqual(13);
    expect(skip.minima).toBeLessThanOrEqual(9);
    expect(skip.minima).toBeGreaterThanOrEqual(1);
  },
);
