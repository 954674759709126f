import { planeObjective } from '../core/landscape/planeObjective';
import { bendsOrNone } from '../core/analysis/hessianAt';
import { slopeAt } from '../core/analysis/slopeAt';
import { readoutAt } from '../core/walk/readouts';
import { numbers } from './arguments';
import { chosenExperiment, chosenLoss, landscapeOptions } from './chosen';
import type { Command } from './command';
import { fitOf } from './fitOf';

export const point: Command = {
  summary: 'Loss, gradient and Hessian at a point of the plane; no Hessian where the slope jumps.',
  options: { ...landscapeOptions, at: { value: 'A,B', help: 'the point' } },
  examples: ['point --terrain rosenbrock --at -1.2,1'],
  answer(given) {
    const experiment = chosenExperiment(given);
    const plane = planeObjective(experiment, chosenLoss(given, experiment));
    const at = Float64Array.from(numbers(given.required('at'), '--at', 2));
    const { domain } = experiment.plane;
    const { hessian, eigenvalues } = bendsOrNone(plane, [at[0], at[1]], domain);
    return {
      point: at,
      loss: plane.value(at),
      gradient: slopeAt(plane, [at[0], at[1]], domain),
      hessian: [hessian.subarray(0, 2), hessian.subarray(2)],
      eigenvalues,
      readout: readoutAt(plane, at),
      ...fitOf(plane),
    };
  },
};
