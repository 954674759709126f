import { describe, expect, test } from 'vitest';
import { cards } from '../../src/core/cards';
import { catalog, find, idOf, type Catalog, type CatalogEntry, type Named } from '../../src/core/catalog';
import { comparisons } from '../../src/core/comparisons';
import { datasets } from '../../src/core/datasets';
import { parseEntry, parseId } from '../../src/core/experiment/parse/parseSettings';
import { Untrusted, type Notice } from '../../src/core/experiment/parse/untrusted';
import { heights } from '../../src/core/heights';
import { losses } from '../../src/core/losses';
import { models } from '../../src/core/models';
import { optimizers } from '../../src/core/optimizers';
import { palettes } from '../../src/core/palettes';
import { planes } from '../../src/core/planes';
import { schedules } from '../../src/core/schedules';
import { terrains } from '../../src/core/terrains';

const entry = (title: string, aliases?: readonly string[]): CatalogEntry => {
  return { title, about: '', source: '', settings: {}, ...(aliases && { aliases }) };
};
const pets = catalog({ cat: entry('A cat', ['kitten', 'tom']), dog: entry('A dog'), fish: entry('A fish') });

describe('an alias', () => {
  test('is another name of one entry', () => {
    expect(['cat', 'kitten', 'tom', 'dog'].map((name) => find(pets, name)?.title)).toEqual([
      'A cat',
      'A cat',
      'A cat',
      'A dog',
    ]);
    expect(['cat', 'tom', 'dog', 'cow', 'toString', '__proto__'].map((name) => idOf(pets, name))).toEqual([
      'cat',
      'cat',
      'dog',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is taken without a notice, under the present id; a near miss of an id still is with one', () => {
    const parsed = (id: unknown) => {
      const notices: Notice[] = [];
      const read = parseEntry(new Untrusted({ id }, 'pet', notices), 'Pet', pets, 'fish');
      return [read.id, read.entry.title, notices.map(({ message }) => message)];
    };
    expect(parsed('tom')).toEqual(['cat', 'A cat', []]);
    expect(parsed('dogg')).toEqual(['dog', 'A dog', ['Pet dogg is unknown: A dog is used.']]);
    expect(parsed(['tom'])).toEqual([
      'fish',
      'A fish',
      ['Pet must be one name, not a list of tom: A fish is used.'],
    ]);
  });

  test('names what has no settings too', () => {
    const colours = catalog({ brown: { title: 'soil', aliases: ['umber'] }, blue: { title: 'water' } });
    const parsed = (written: unknown) => {
      const notices: Notice[] = [];
      const id = parseId(new Untrusted(written, 'view.palette', notices), 'palette', colours, 'blue');
      return [id, notices.map(({ message, suggestion }) => [message, suggestion])];
    };
    expect(parsed(undefined)).toEqual(['blue', []]);
    expect(parsed('umber')).toEqual(['brown', []]);
    expect(parsed('browm')).toEqual(['brown', [['palette browm is unknown: brown is used.', 'brown']]]);
    expect(parsed('constructor')).toEqual([
      'blue',
      [['palette constructor is unknown: blue is used.', 'blue']],
    ]);
  });
});

const catalogs: Readonly<Record<string, Catalog<Named>>> = {
  cards,
  comparisons,
  datasets,
  heights,
  losses,
  models,
  optimizers,
  palettes,
  planes,
  schedules,
  terrains,
};

test.each(Object.entries(catalogs))('no name stands for two of the %s', (_, entries) => {
  const names = Object.entries(entries).flatMap(([id, { aliases = [] }]) => [id, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});
