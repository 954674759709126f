import { proxy } from 'comlink';
import { afterAll, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { experimentFromLink } from '../../src/core/experiment/link/link';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { optimizers } from '../../src/core/optimizers';
import { browserPool } from '../../workers/browserPool';

declare module 'vitest/browser' {
  interface BrowserCommands {
    onCommandLine: (words: readonly string[]) => Promise<string>;
  }
}

const pool = browserPool(1);
afterAll(() => pool.dispose());

/** All optimizers, as many at a time as walk together. */
const everyone = Array.from({ length: Math.ceil(Object.keys(optimizers).length / 10) }, (_, group) =>
  Object.keys(optimizers).slice(10 * group, 10 * group + 10),
).flatMap((ids) => {
  const walkers = ids.map((id, index) => `walkers.${index}.optimizer.id=${id}`).join('&');
  return [
    [`${ids[0]} to ${ids.at(-1)}`, `steps=40&${walkers}`],
    [`${ids[0]} to ${ids.at(-1)}, batches`, `steps=40&batch.size=40&${walkers}`],
  ];
});

const links: Readonly<Record<string, string>> = {
  ...Object.fromEntries(everyone),
  'cross entropy, all samples': 'steps=400&view.cursor=0',
  'cross entropy, batches': 'steps=400&batch.size=40&seed=7',
  'squared error, raw units': 'data.settings.target=mass&steps=200',
  'several classes': 'data.settings.target=species3&steps=100',
  'schedules of the rate':
    'walkers.0.optimizer.id=sgd&walkers.0.schedule.id=warmRestarts&walkers.0.schedule.settings.growth=2&walkers.1.optimizer.id=adam&walkers.1.schedule.id=oneCycle&steps=200',
  terrain: 'subject.terrain.id=rosenbrock&steps=400',
};

for (const [title, link] of Object.entries(links)) {
  test(`the worker of the page walks as the command line does, to the last bit: ${title}`, async () => {
    const { experiment, notices } = experimentFromLink(link);
    expect(notices).toEqual([]);
    for (const walker of experiment.walkers.keys()) {
      const trail = await pool.run(
        (api) => api.walk({ experiment, loss: 0, walker, start: 0 }),
        new AbortController().signal,
      );
      const words = ['walk', '--experiment', `#${link}`, '--walker', String(walker)];
      const { path, loss } = JSON.parse(await commands.onCommandLine(words)) as Walk;
      expect([...trail.points]).toEqual(path.flat());
      expect([...trail.loss]).toEqual(loss);
    }
  });

  test(`the losses of a trail are those of the objective at its points: ${title}`, () => {
    const { experiment } = experimentFromLink(link);
    const plane = planeObjective(experiment);
    for (let step = 0; step <= 20; step++) {
      const point = Float64Array.of(0.1 * step, 1 - 0.2 * step);
      const [quick, exact] = [plane.compiled.value(point), plane.value(point)];
      expect(Math.abs(quick - exact)).toBeLessThanOrEqual(1e-12 * Math.abs(exact));
    }
  });
}

test('the worker of the page scales a rate as the command line does, to the last bit', async () => {
  const link = 'losses.0.id=crossEntropy&losses.1.id=squaredHinge&rates=scaled&steps=200';
  const { experiment } = experimentFromLink(link);
  const trail = await pool.run(
    (api) => api.walk({ experiment, loss: 1, walker: 0, start: 0 }),
    new AbortController().signal,
  );
  const words = ['walk', '--experiment', `#${link}`, '--loss', '1'];
  const { path, loss, rate } = JSON.parse(await commands.onCommandLine(words)) as Walk;
  expect([trail.setRate.rate, ...trail.points]).toEqual([rate, ...path.flat()]);
  expect([...trail.loss]).toEqual(loss);
  expect(rate).not.toBe(experiment.walkers[0].optimizer.settings.rate);
});

for (const [title, link] of Object.entries({
  'ReLU with skip connections': 'subject.model.settings.skip=true&subject.model.settings.depth=6',
  'by a schedule': 'training.schedule.id=cosine&training.schedule.settings.lowestRate=0.001',
  'L-BFGS': 'training.optimizer.id=lbfgs',
  'Newton, by batches': 'training.optimizer.id=saddleFreeNewton&training.batch.size=50&training.steps=20',
  'tanh by momentum': 'subject.model.settings.activation=tanh&training.optimizer.id=momentum&plane.id=pca',
})) {
  test(`the worker of the page trains as the command line does, to the last bit: ${title}`, async () => {
    const steps = link.includes('training.steps') ? '' : 'training.steps=150&';
    const whole = `data.id=moons&subject.model.id=mlp&${steps}${link}`;
    const { experiment, notices } = experimentFromLink(whole);
    expect(notices).toEqual([]);
    let sent = 0;
    const { run, plane } = await pool.run(
      (api) => api.train(experiment, undefined, proxy((step) => (sent = step))), // prettier-ignore
      new AbortController().signal,
    );
    expect(sent).toBeLessThanOrEqual(150);
    const trained = JSON.parse(
      await commands.onCommandLine(['train', '--experiment', `#${whole}`]),
    ) as Trained;
    expect([...run.path.at(-1)!]).toEqual(trained.theta);
    expect([...plane.trail.points]).toEqual(trained.path.flat());
    expect([...plane.trail.distance!]).toEqual(trained.distance);
    const trail = await pool.run(
      (api) => api.walk({ experiment, loss: 0, walker: 2, start: 0, affinePlane: plane.affinePlane }),
      new AbortController().signal,
    );
    const words = ['walk', '--experiment', `#${whole}`, '--walker', '2'];
    const { path, loss } = JSON.parse(await commands.onCommandLine(words)) as Walk;
    expect([...trail.points]).toEqual(path.flat());
    expect([...trail.loss]).toEqual(loss);
  });
}

interface Trained {
  readonly theta: readonly number[];
  readonly path: readonly (readonly number[])[];
  readonly distance: readonly number[];
}

interface Walk {
  readonly path: readonly (readonly number[])[];
  readonly loss: readonly number[];
  readonly rate: number;
}
