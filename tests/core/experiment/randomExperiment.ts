import fc from 'fast-check';
import type { Catalog, Named } from '../../../src/core/catalog';
import { datasets } from '../../../src/core/datasets';
import { comparisons } from '../../../src/core/comparisons';
import { heights } from '../../../src/core/heights';
import { losses } from '../../../src/core/losses';
import { models } from '../../../src/core/models';
import { optimizers } from '../../../src/core/optimizers';
import { outlooks } from '../../../src/core/outlooks';
import { palettes } from '../../../src/core/palettes';
import { planes } from '../../../src/core/planes';
import { schedules } from '../../../src/core/schedules';
import { terrains } from '../../../src/core/terrains';
import { defaultsOf, type Setting, type Settings, type SettingValues } from '../../../src/core/settings';

const value = (setting: Setting): fc.Arbitrary<unknown> => {
  switch (setting.kind) {
    case 'number':
      return setting.integer
        ? fc.integer({ min: setting.min, max: Math.min(setting.max, 60) })
        : fc.double({ min: setting.min, max: setting.max, noNaN: true });
    case 'choice':
      return fc.constantFrom(...Object.keys(setting.options));
    case 'toggle':
      return fc.boolean();
    case 'text':
      return fc.constantFrom(
        'x^2 + y',
        'setting p = 2 from 1 to 9; error^p',
        'softplus(-margin) # σ, 50 %, a=b & "c"',
        'theta = theta - rate*gradient\nm = m + 1',
      );
  }
};

const settingsOf = (settings: Settings) =>
  fc.record(Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, value(setting)])), {
    requiredKeys: [],
  });

const choiceOf = (catalog: Readonly<Record<string, { settings: Settings }>>) =>
  fc
    .constantFrom(...Object.entries(catalog))
    .chain(([id, { settings }]) => settingsOf(settings).map((chosen) => ({ id, settings: chosen })));

/** Ids, and what they were called before. */
const namesOf = (catalog: Catalog<Named>) =>
  Object.entries(catalog).flatMap(([id, { aliases = [] }]) => [id, ...aliases]);

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const point = fc.tuple(finite, finite);
const range = fc
  .tuple(finite, fc.double({ min: 0.1, max: 1e5, noNaN: true }))
  .map(([low, width]) => [low, low + width]);

/** Data with samples moved, added and removed; some of them are not there or have another class. */
const dataChoice = choiceOf(datasets).chain((data) => {
  const dataset = datasets[data.id as keyof typeof datasets];
  const usual = defaultsOf(dataset.settings);
  // Tables that are not here are another matter.
  const { table: _, ...own } = data.settings as SettingValues;
  const chosen = { ...usual, ...own };
  const { features, target } = dataset.table(dataset.missing?.(chosen) === undefined ? chosen : usual, 1);
  const index = fc.nat(target.values.length + 2);
  const row = fc
    .tuple(fc.array(finite, { minLength: features.length, maxLength: features.length }), fc.nat(2))
    .map(([values, last]) => [...values, last]);
  const edits = fc.record(
    {
      moved: fc.array(
        fc.tuple(index, row).map(([place, values]) => [place, ...values]),
        { maxLength: 4 },
      ),
      added: fc.array(row, { maxLength: 4 }),
      removed: fc.array(index, { maxLength: 4 }),
    },
    { requiredKeys: [] },
  );
  return fc
    .option(edits, { nil: undefined })
    .map((changed) => ({ ...data, settings: own, ...(changed && { edits: changed }) }));
});

/** Descriptions that are nearly right: known ids, settings in their ranges; what does not fit together is replaced. */
export const randomDescription = fc.record(
  {
    seed: fc.nat(),
    data: dataChoice,
    subject: fc.oneof(
      { arbitrary: choiceOf(models).map((model) => ({ model })), weight: 2 },
      { arbitrary: choiceOf(terrains).map((terrain) => ({ terrain })), weight: 1 },
    ),
    losses: fc.array(
      fc
        .tuple(
          choiceOf(losses),
          fc.record(
            { l1: fc.double({ min: 0, max: 9, noNaN: true }), l2: fc.nat(3), biases: fc.boolean() },
            { requiredKeys: [] },
          ),
        )
        .map(([loss, penalty]) => ({ ...loss, penalty })),
      { minLength: 1, maxLength: 4 },
    ),
    training: fc.record(
      {
        optimizer: choiceOf(optimizers),
        schedule: choiceOf(schedules),
        steps: fc.integer({ min: 1, max: 20_000 }),
        seed: fc.nat(9999),
      },
      { requiredKeys: [] },
    ),
    plane: fc.record(
      {
        id: fc.constantFrom(...namesOf(planes)),
        axes: fc.constantFrom(
          ['w1', 'w2'],
          ['w2', 'w1'],
          ['slope', 'intercept'],
          ['c', 'data.last'],
          ['w', 'penalty.l2'],
          ['x', 'terrain.b'],
        ),
        origin: fc.constantFrom('zero', 'fit', 'fitInRange', 'trained'),
        domain: fc.record({ a: range, b: range }, { requiredKeys: [] }),
        slice: fc.tuple(point, point),
      },
      { requiredKeys: [] },
    ),
    batch: fc.record({ size: fc.oneof(fc.constant('all'), fc.integer({ min: 1, max: 20 })) }),
    walkers: fc.array(
      fc
        .tuple(
          choiceOf(optimizers),
          fc.option(choiceOf(schedules), { nil: undefined }),
          fc.array(point, { minLength: 1, maxLength: 3 }),
          fc.array(fc.double({ min: 1e-9, max: 100, noNaN: true }), { maxLength: 5 }),
        )
        .map(([optimizer, schedule, starts, ownRates]) => ({
          optimizer,
          ...(schedule && { schedule }),
          starts,
          ownRates,
        })),
      { maxLength: 3 },
    ),
    rates: fc.constantFrom('same', 'scaled', 'own'),
    steps: fc.integer({ min: 1, max: 9999 }),
    view: fc.record(
      {
        height: fc.constantFrom(...namesOf(heights)),
        scale: fc.constantFrom('own', 'same'),
        palette: fc.constantFrom(...namesOf(palettes)),
        exaggeration: fc.double({ min: 0.25, max: 4, noNaN: true }),
        compare: fc.constantFrom(...namesOf(comparisons)),
        pair: fc.constantFrom([0, 1], [1, 0]),
        cursor: fc.nat(20),
      },
      { requiredKeys: [] },
    ),
    camera: fc.record(
      {
        outlook: fc.constantFrom(...Object.keys(outlooks)),
        azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
        elevation: fc.double({ min: 2, max: 90, noNaN: true }),
        zoom: fc.double({ min: 0.02, max: 100, noNaN: true }),
        at: fc.tuple(
          fc.double({ min: 0.1, max: 9, noNaN: true }),
          fc.double({ min: 0.1, max: 9, noNaN: true }),
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
