import { afterAll, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { experimentFromLink } from '../../src/core/experiment/link';
import { planeObjective } from '../../src/core/objective/planeObjective';
import { browserPool } from '../../workers/browserPool';

declare module 'vitest/browser' {
  interface BrowserCommands {
    walkOnCommandLine: (link: string, walker: number) => Promise<string>;
  }
}

const pool = browserPool(1);
afterAll(() => pool.dispose());

const links = {
  'cross entropy, all samples': 'steps=400&view.cursor=0',
  'cross entropy, batches': 'steps=400&batch.size=40&seed=7',
  'squared error, raw units': 'data.settings.target=mass&steps=200',
  'several classes': 'data.settings.target=species3&steps=100',
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
      const { path, loss } = JSON.parse(await commands.walkOnCommandLine(link, walker)) as Walk;
      expect([...trail.points]).toEqual(path.flat());
      expect([...trail.loss]).toEqual(loss);
    }
  });

  test(`the losses of a trail are those of the objective at its points: ${title}`, () => {
    const { experiment } = experimentFromLink(link);
    const plane = planeObjective(experiment);
    for (let step = 0; step <= 20; step++) {
      const point = Float64Array.of(0.1 * step, 1 - 0.2 * step);
      const [quick, exact] = [plane.quick.value(point), plane.value(point)];
      expect(Math.abs(quick - exact)).toBeLessThanOrEqual(1e-12 * Math.abs(exact));
    }
  });
}

interface Walk {
  readonly path: readonly (readonly number[])[];
  readonly loss: readonly number[];
}
