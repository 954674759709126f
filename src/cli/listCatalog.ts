import { cards } from '../core/cards';
import type { Catalog } from '../core/catalog';
import { datasets } from '../core/datasets';
import { losses } from '../core/losses';
import { models } from '../core/models';
import { optimizers } from '../core/optimizers';
import { planes } from '../core/planes';
import { schedules } from '../core/schedules';
import { terrains } from '../core/terrains';
import { Arguments, UsageError, list } from './arguments';

const catalogs = { datasets, models, losses, terrains, planes, optimizers, schedules, cards } as const;

/** list CATALOG: every entry with its id and all that is data in it: title, settings, formulas. */
export function listCatalog(words: readonly string[]): unknown {
  const [name = '', ...rest] = new Arguments(words, []).positions;
  if (!Object.hasOwn(catalogs, name) || rest.length > 0) {
    throw new UsageError(`list needs one catalog: ${list(Object.keys(catalogs))}`);
  }
  const entries: Catalog = catalogs[name as keyof typeof catalogs];
  return Object.entries(entries).map(([id, entry]) => ({ id, ...entry }));
}
