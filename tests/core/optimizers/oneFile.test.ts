import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog, find } from '../../../src/core/catalog';
import { parseSettings } from '../../../src/core/experiment/parse/parseSettings';
import { Untrusted, type Notice } from '../../../src/core/experiment/parse/untrusted';
import { optimizers } from '../../../src/core/optimizers';
import { defineRule } from '../../../src/core/optimizers/rule';
import { number } from '../../../src/core/settings';
import { expectClose } from '../differences';
import { problems, looped, walked } from './walks';

/** The one file: this is all that an entry such as src/core/optimizers/rmsprop.ts would hold. */
const rmsprop = defineRule({
  title: 'RMSprop',
  about: 'Divides each coordinate by the root of its recent squared slope.',
  source: 'Hinton 2012, lecture 6e; torch.optim.RMSprop: epsilon outside the root.',
  rateKind: 'length',
  rate: 0.05,
  settings: {
    alpha: number('α', 0.99, { min: 0, max: 0.9999 }),
    epsilon: number('ε', 1e-8, { min: 1e-16, max: 1, scale: 'log10' }),
  },
  rule: `v = alpha*v + (1 - alpha)*gradient^2
theta = theta - rate*gradient/(sqrt(v) + epsilon)`,
});

/** One import and one word: what the index would say. */
const longer = catalog({ ...optimizers, dummy: rmsprop });

test('an entry that is added walks, has its settings read from a link, and stands last in the menu', () => {
  const entry = find(longer, 'dummy')!;
  const notices: Notice[] = [];
  const settings = parseSettings(
    new Untrusted({ alpha: '0.9', epsilon: '5' }, 'settings', notices),
    entry.settings,
  );
  const nothing = { weightDecay: 0, decoupled: false, clipNorm: 0, clipValue: 0 };
  expect(settings).toEqual({ rate: 0.05, alpha: 0.9, epsilon: 1, ...nothing });
  expect(notices.map(({ where }) => where)).toEqual(['settings.epsilon']);
  const v = [0, 0];
  const loop = looped(problems.ravine, 30, (theta, gradient) =>
    theta.forEach((_, i) => {
      v[i] = 0.99 * v[i] + 0.01 * gradient[i] ** 2;
      theta[i] -= (0.05 * gradient[i]) / (Math.sqrt(v[i]) + 1e-8);
    }),
  );
  const run = entry.start({ rate: 0.05, alpha: 0.99, epsilon: 1e-8 });
  expectClose(walked(problems.ravine.plane, run, [1, 1], { rate: 0.05, steps: 30 }).points, loop, 1e-9);
  expect(Object.keys(longer).at(-1)).toBe('dummy');
});

/** All source files by path, but those that merely list the entries of a catalog. */
const sources = ['src', 'workers'].flatMap((folder) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);

test('no file but its own and the index imports an optimizer, nor does any but the first visit and the cards know one by name', () => {
  const ids = Object.keys(optimizers);
  const imports = sources.filter((file) =>
    ids.some(
      (id) =>
        new RegExp(`from '[^']*(optimizers|\\.)/${id}'`).test(readFileSync(file, 'utf8')) &&
        /optimizers\//.test(file),
    ),
  );
  expect(imports).toEqual(['src/core/optimizers/index.ts']);
  const named = sources.filter((file) => /'(sgd|momentum|adam)'/.test(readFileSync(file, 'utf8')));
  const others = named.filter(
    (file) => /^(src\/core|src\/cli|workers)\//.test(file) && !/^src\/core\/(optimizers|cards)\//.test(file),
  );
  expect(others).toEqual(['src/core/experiment/parse/parseWalkers.ts']);
});
