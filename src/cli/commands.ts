import type { Command } from './command';
import { critical } from './critical';
import { formula } from './formula';
import { grid } from './grid';
import { listCatalog } from './listCatalog';
import { loss } from './loss';
import { point } from './point';
import { train } from './train';
import { walk } from './walk';

export const commands = {
  list: listCatalog,
  loss,
  walk,
  grid,
  formula,
  point,
  critical,
  train,
} as const satisfies Record<string, Command>;
