import { planeObjective } from '../core/landscape/planeObjective';
import { hessianOrNone } from '../core/analysis/hessianAt';
import { symmetricEigen2 } from '../core/math/linear';
import { readoutAt } from '../core/walk/readouts';
import { numbers } from './arguments';
import { chosenExperiment, chosenLoss, landscapeOptions } from './chosen';
import type { Command } from './command';
import { fitOf } from './fitOf';

export const point: Command = {
  summary: 'Loss, gradient and Hessian at a point of the plane; no Hessian where the slope jumps.',
  options: { ...landscapeOptions, at: { value: 'A,B', help: 'the point' } },
  examples: [['point', '--terrain', 'rosenbrock', '--at', '-1.2,1']],
  answer(given) {
    const experiment = chosenExperiment(given);
    const plane = planeObjective(experiment, chosenLoss(given, experiment));
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
  },
};
