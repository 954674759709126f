import { holdTable } from '../src/core/csv/ownTables';
import { previewOf } from '../src/core/csv/preview';
import { keepModule, shareModules } from '../src/core/kernel/modules';
import { simdSupport } from '../src/core/kernel/wasm/lanes';
import { hasWebAssembly } from '../src/core/kernel/wasm/webAssembly';
import { batchLosses } from './answers/batchLosses';
import { chords, convexityGrids, negativeCurvature } from './answers/convexity';
import { curvatures } from './answers/curvatures';
import { errors } from './answers/errors';
import { evaluateRows } from './answers/evaluateRows';
import { features } from './answers/features';
import { lossesAt } from './answers/lossesAt';
import { lossFacts } from './answers/lossFacts';
import { probe } from './answers/probe';
import { sliceLosses } from './answers/sliceLosses';
import { stepSlopes } from './answers/stepSlopes';
import { train } from './answers/train';
import { walk } from './answers/walk';
import { openText } from './openText';

/** What code the engine of a worker makes; without SIMD it leaves all to the interpreter. */
export interface Support {
  readonly webAssembly: boolean;
  readonly simd: boolean;
}

/** What a worker can be asked; pure, so that tests and the command line call it directly. */
export const api = {
  /** Rows that experiments after this may name. */
  keepTable(text: string): void {
    holdTable(text);
  },

  /** What a file or a text is that a visitor opens. */
  openText,

  /** What a table becomes with other settings. */
  previewTable: previewOf,

  /** Code that another worker has compiled. */
  keepModule,

  /** Whom to tell of code that is compiled here. */
  shareModules,

  /** What its engine makes. */
  support: (): Support => ({ webAssembly: hasWebAssembly, simd: simdSupport.plain }),

  evaluateRows,
  lossesAt,
  walk,
  train,
  probe,
  errors,
  curvatures,
  stepSlopes,
  batchLosses,
  lossFacts,
  features,
  sliceLosses,
  convexityGrids,
  negativeCurvature,
  chords,
};

export type Api = typeof api;
