import { expose, wrap, type Remote } from 'comlink';
import { afterEach, describe, expect, test } from 'vitest';
import { api, type Api } from '../../workers/api';
import { handedOver } from '../../workers/handedOver';
import { type HeightArray } from '../../src/core/landscape/heightArray';
import { evaluateRows, finiteExtremes, heightField } from '../../src/core/landscape/heightField';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { walkCompared } from '../../src/core/landscape/walkExperiment';
import { readoutAt } from '../../src/core/walk/readouts';
import { expectClose } from '../core/differences';
import { at, experimentOf } from '../core/experiments';

const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

/** The api on the other side of a channel, as a worker offers it; `sent` are the arrays that were handed over. */
function remoteApi(): { remote: Remote<Api>; sent: HeightArray[] } {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const sent: HeightArray[] = [];
  expose(
    {
      ...api,
      evaluateRows: handedOver((...args: Parameters<Api['evaluateRows']>) => {
        const tile = api.evaluateRows(...args);
        sent.push(tile.heights);
        return tile;
      }),
      walk: handedOver(api.walk),
    },
    port1,
  );
  return { remote: wrap<Api>(port2), sent };
}

const experiments = {
  'cross entropy': experimentOf({}),
  'a plane through a fit': experimentOf({
    data: { id: 'penguins', settings: { target: 'species3' } },
    subject: { model: { id: 'softmax' } },
  }),
  counting: experimentOf({ losses: [{ id: 'counting' }] }),
  Rastrigin: experimentOf({ subject: { terrain: { id: 'rastrigin' } } }),
  'a setting on an axis': experimentOf({ data: { id: 'constantList' }, plane: { axes: ['c', 'data.last'] } }),
  holes: experimentOf({ subject: { terrain: { id: 'formula', settings: { text: 'log(x) + y' } } } }),
};

describe.each(Object.entries(experiments))('%s', (_, experiment) => {
  const size = 33;
  const { domain } = experiment.plane;

  test('tiles of a grid are the height field, to the last bit', async () => {
    const { remote, sent } = remoteApi();
    const whole = heightField(planeObjective(experiment), size, domain);
    const rows = [0, 7, 8, 20, size];
    const tiles = await Promise.all(
      rows
        .slice(1)
        .map((toRow, i) =>
          remote.evaluateRows({ experiment, loss: 0, size, domain, fromRow: rows[i], toRow }),
        ),
    );
    expect(tiles.flatMap(({ heights }) => [...heights])).toEqual([...whole.heights]);
    expect(tiles.flatMap(({ flat }) => [...flat])).toEqual([...whole.flat]);
    for (const tile of tiles) {
      expect(tile.reference).toBe(whole.reference);
      expect(tile.fit).toEqual(whole.fit);
      const { losses } = evaluateRows(planeObjective(experiment), {
        size,
        domain,
        fromRow: tile.fromRow,
        toRow: tile.fromRow + tile.heights.length / size,
      });
      expect({ min: tile.min, max: tile.max }).toEqual(finiteExtremes(losses));
    }
    // A buffer that was handed over is gone on this side.
    expect(sent.map(({ length }) => length)).toEqual([0, 0, 0, 0]);
  });

  test('heights are the loss at evenly spaced points, along a first', () => {
    const plane = planeObjective(experiment);
    const { heights, reference, min, max } = heightField(plane, 3, domain);
    const middle = ([low, high]: readonly [number, number], { scale }: { scale: string }) =>
      scale === 'log10' ? Math.sqrt(low * high) : (low + high) / 2;
    const [as, bs] = [domain.a, domain.b].map((range, axis) => [
      range[0],
      middle(range, plane.axes[axis]),
      range[1],
    ]);
    const losses = bs.flatMap((b) => as.map((a) => plane.value(at(a, b))));
    losses.forEach((loss, i) => {
      if (Number.isFinite(loss))
        expect(Math.abs(heights[i] + reference - loss)).toBeLessThan(
          1e-6 * (1 + Math.abs(loss) + Math.abs(reference)),
        );
      else expect(heights[i]).toBe(loss);
    });
    const finite = losses.filter(Number.isFinite);
    expectClose([min, max], [Math.min(...finite), Math.max(...finite)], 1e-12);
  });

  test('walks are those of the core, to the last bit', async () => {
    const { remote } = remoteApi();
    for (const walker of experiment.walkers.keys()) {
      const trail = await remote.walk({ experiment, loss: 0, walker, start: 0 });
      expect(trail).toEqual(
        walkCompared(experiment, { loss: 0, walker, start: 0 }, () => planeObjective(experiment)),
      );
    }
  });

  test('a probe is the loss and the slope at the point itself', async () => {
    const { remote } = remoteApi();
    const [a, b] = [domain.a[0] * 0.3 + domain.a[1] * 0.7, domain.b[0] * 0.6 + domain.b[1] * 0.4];
    const plane = planeObjective(experiment);
    const probe = await remote.probe(experiment, 0, [a, b]);
    expect(probe).toEqual({
      point: [a, b],
      loss: plane.value(at(a, b)),
      gradient: [...plane.gradient(at(a, b))],
      ...readoutAt(plane, at(a, b)),
    });
  });
});

test('another loss of the same experiment is another landscape', () => {
  const experiment = experimentOf({ losses: [{ id: 'crossEntropy' }, { id: 'hinge' }] });
  const [first, second] = [0, 1].map((loss) => api.probe(experiment, loss, [3, 4]).loss);
  expect(second).toBe(planeObjective(experiment, 1).value(at(3, 4)));
  expect(first).not.toBe(second);
  expect(api.probe(experiment, 0, [3, 4]).loss).toBe(first);
});
