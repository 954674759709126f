import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import type { Precision } from '../../src/core/objective/rowLosses';
import type { api as realApi } from '../../workers/api';

/** Counts what the engine asks of WebAssembly while it answers. */
const made = { modules: 0, pages: 0 };
type Api = typeof realApi;
let api: Api;

beforeAll(async () => {
  const real = globalThis.WebAssembly;
  vi.stubGlobal('WebAssembly', {
    ...Object.fromEntries(Object.getOwnPropertyNames(real).map((name) => [name, Reflect.get(real, name)])),
    Module: class extends real.Module {
      constructor(bytes: BufferSource) {
        super(bytes);
        made.modules += 1;
      }
    },
    Memory: class extends real.Memory {
      constructor(descriptor: WebAssembly.MemoryDescriptor) {
        super(descriptor);
        made.pages += descriptor.initial;
      }
    },
  });
  vi.resetModules();
  ({ api } = await import('../../workers/api'));
  // What the engine can do has been tried by then.
  made.modules = 0;
});
afterAll(() => vi.unstubAllGlobals());

const evaluated = (description: object, size: number, rows: number, precision: Precision, zoom = 1) => {
  const { experiment } = parseExperiment(description);
  const { a, b } = experiment.plane.domain;
  const domain = { a: [a[0] / zoom, a[1] / zoom], b: [b[0] / zoom, b[1] / zoom] } as const;
  return api.evaluateRows({ experiment, loss: 0, size, domain, fromRow: 0, toRow: rows, precision });
};

test('500 zooms make no code and take no memory', () => {
  for (const precision of ['f64', 'f32'] as const) evaluated({}, 33, 33, precision);
  const before = { ...made };
  expect(before.modules).toBe(2);
  for (let zoom = 1; zoom <= 500; zoom++) evaluated({}, 33, 4, zoom % 2 ? 'f64' : 'f32', 1.02 ** zoom);
  expect(made).toEqual(before);
});

test('a sample or a setting that is dragged takes no memory', () => {
  const dragged = (step: number) => {
    const moved = [[3, 0.01 * step, 0.5, 1]];
    const losses = ['crossEntropy', { id: 'focal', settings: { gamma: 1 + 0.01 * step } }];
    const { experiment } = parseExperiment({
      data: { edits: { moved } },
      losses,
    });
    const { domain } = experiment.plane;
    const rows = { experiment, size: 33, domain, fromRow: 0, toRow: 4 };
    for (const loss of [0, 1]) {
      for (const precision of ['f64', 'f32'] as const) api.evaluateRows({ ...rows, loss, precision });
      api.walk({ experiment, loss, walker: loss, start: 0 });
    }
    const terrain = { id: 'rosenbrock', settings: { b: 90 + step } };
    evaluated({ subject: { terrain } }, 33, 4, 'f64');
  };
  dragged(0);
  const before = { ...made };
  for (let step = 1; step <= 50; step++) dragged(step);
  expect(made).toEqual(before);
});

test('a finest grid of 1024 over 2,000 samples keeps a worker under 200 MB', () => {
  const { pages } = made;
  const blobs = { data: { id: 'blobs', settings: { count: 1000 } } };
  const { heights, flat } = evaluated(blobs, 1024, 64, 'f32');
  const wholeGrid = (16 * (heights.byteLength + flat.byteLength + 8 * heights.length)) / 2 ** 20;
  const memory = (made.pages - pages) / 16;
  expect(memory).toBeGreaterThan(0);
  expect(memory + wholeGrid).toBeLessThan(200);
});
