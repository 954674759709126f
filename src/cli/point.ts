import { planeObjective } from '../core/landscape/planeObjective';
import { hessianOrNone } from '../core/analysis/hessianAt';
import { symmetricEigen2 } from '../core/math/linear';
import { readoutAt } from '../core/walk/readouts';
import { Arguments, numbers } from './arguments';
import { chosenExperiment, landscapeOptions } from './chosen';
import { fitOf } from './fitOf';

/** point: loss, gradient and Hessian at a point of the plane, not a number where the slope jumps. */
export function point(words: readonly string[]): unknown {
  const given = new Arguments(words, [...landscapeOptions, 'at']);
  const experiment = chosenExperiment(given);
  const loss = given.integer('loss', 0, 0, Math.max(experiment.losses.length - 1, 0));
  const plane = planeObjective(experiment, loss);
  const at = Float64Array.from(numbers(given.required('at'), '--at', 2));
  const hessian = hessianOrNone(plane, [at[0], at[1]], experiment.plane.domain);
  const [haa, hab, , hbb] = hessian;
  return {
    point: at,
    loss: plane.value(at),
    gradient: plane.gradient(at),
    hessian: [hessian.subarray(0, 2), hessian.subarray(2)],
    eigenvalues: [...symmetricEigen2(haa, hab, hbb).values].sort((low, high) => low - high),
    readout: readoutAt(plane, at),
    ...fitOf(plane),
  };
}
