import type { Experiment } from '../../src/core/experiment/experiment';
import { simdSupport } from '../../src/core/kernel/wasm/lanes';
import type { GridTile } from '../../src/core/landscape/grid';
import { exactLosses, lossesAtWalls } from '../../src/core/landscape/gridDigits';
import {
  evaluateRows as rowsOf,
  referenceLoss,
  relativeHeights,
  type GridRows,
} from '../../src/core/landscape/heightField';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import type { Descent } from '../../src/core/objective/descend';
import { planeFor } from './planeFor';

/** Some rows of the height field of the loss with this index. */
interface GridRowsRequest extends GridRows {
  readonly experiment: Experiment;
  readonly loss: number;
  readonly affinePlane?: AffinePlane | undefined;
}

/** The losses of some rows of a grid, and what is known of how close they are. */
export function evaluateRows({ experiment, loss, affinePlane, ...asked }: GridRowsRequest): GridTile {
  const plane = planeFor(experiment, loss, affinePlane);
  const precision = plane.rowPrecision(asked.precision ?? 'oracle');
  const reference = referenceLoss(plane, asked.domain);
  const began = performance.now();
  const { losses, flat } = rowsOf(plane, asked);
  const rows = relativeHeights(losses, reference);
  const time = performance.now() - began;
  return {
    fromRow: asked.fromRow,
    ...rows,
    flat,
    piecewiseConstant: plane.piecewiseConstant,
    fit: copied(plane.fit()),
    precision,
    relaxed: precision === 'f32' && simdSupport.relaxed,
    time,
    exact: precision === 'f32' ? exactLosses(plane, asked, rows) : undefined,
    walls: lossesAtWalls(plane, asked, rows, precision),
  };
}

/** Whoever is answered may take the arrays away, and this one is remembered. */
function copied(fit: Descent | undefined): Descent | undefined {
  return fit && { ...fit, theta: fit.theta.slice() };
}
