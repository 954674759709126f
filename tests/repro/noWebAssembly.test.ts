import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { api as compiled } from '../../workers/api';

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllGlobals());

const { experiment } = parseExperiment({ losses: ['crossEntropy'] });
const { domain } = experiment.plane;
const asked = { experiment, loss: 0, domain, size: 17, fromRow: 0, toRow: 17 } as const;

const header = 8;
const engines = {
  'has none': undefined,
  'may not compile': {
    validate: () => true,
    Module: class {
      constructor() {
        throw new Error('refused by the policy');
      }
    },
  },
  'has no SIMD': {
    validate: ({ length }: Uint8Array) => length === header,
    Module: class {},
    Instance: class {},
    Memory: class {},
  },
  'gives no memory': {
    validate: () => true,
    Module: class {},
    Instance: class {},
    Memory: class {
      constructor() {
        throw new RangeError('out of memory');
      }
    },
  },
  'makes no instance': {
    validate: () => true,
    Module: class {},
    Instance: class {
      constructor() {
        throw new RangeError('out of memory');
      }
    },
    Memory: class {},
  },
};

// Without WebAssembly the modules of page and workers could not even be loaded.
describe('where the engine', () => {
  test.each(Object.entries(engines))('%s the interpreter computes grids and walks', async (_, engine) => {
    vi.stubGlobal('WebAssembly', engine);
    const { api } = await import('../../workers/api');
    const simd = false;
    expect(api.support()).toEqual({ webAssembly: engine === engines['has no SIMD'], simd });
    const grid = api.evaluateRows({ ...asked, precision: 'f32' });
    const oracle = compiled.evaluateRows({ ...asked, precision: 'oracle' });
    expect(grid.precision).toBe('oracle');
    expect(grid.heights).toEqual(oracle.heights);
    const [{ loss }, { loss: expected }] = [api, compiled].map((each) =>
      each.walk({ experiment, loss: 0, walker: 0, start: 0 }),
    );
    expect(loss.length).toBe(expected.length);
    loss.forEach((value, step) => expect(value).toBeCloseTo(expected[step], 12));
  });
});
