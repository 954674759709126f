import { cards } from '../core/cards';
import type { Catalog } from '../core/catalog';
import { datasets } from '../core/datasets';
import { losses } from '../core/losses';
import { models } from '../core/models';
import { optimizers } from '../core/optimizers';
import { planes } from '../core/planes';
import { schedules } from '../core/schedules';
import { terrains } from '../core/terrains';
import { UsageError, list } from './arguments';
import type { Command } from './command';

const catalogs = { datasets, models, losses, terrains, planes, optimizers, schedules, cards } as const;

const names = Object.keys(catalogs);

export const listCatalog: Command = {
  summary: `Every entry of a catalog with all that is data in it: title, settings, formulas. Catalogs are ${names.join(', ')}.`,
  word: 'CATALOG',
  options: {},
  examples: ['list losses'],
  answer({ word = '' }) {
    if (!Object.hasOwn(catalogs, word)) throw new UsageError(`list needs one catalog: ${list(names)}`);
    const entries: Catalog = catalogs[word as keyof typeof catalogs];
    return Object.entries(entries).map(([id, entry]) => ({ id, ...entry }));
  },
};
