import { finiteExtremes, isLevel, evaluateRows } from '../core/landscape/heightField';
import { planeObjective } from '../core/landscape/planeObjective';
import { chosenExperiment, chosenLoss, landscapeOptions } from './chosen';
import type { Command } from './command';
import { fitOf } from './fitOf';

export const grid: Command = {
  summary:
    'The loss over the region of an experiment, row by row of b, with the fit that its plane goes through.',
  options: {
    ...landscapeOptions,
    size: { value: 'N', help: 'points along each axis, 2 to 1025, both ends included; 65 unless given' },
    engine: { value: 'oracle|kernel', help: 'the interpreter, or generated code in 64 bits' },
  },
  examples: ['grid --terrain rosenbrock --size 3'],
  answer(given) {
    const experiment = chosenExperiment(given);
    const size = given.integer('size', 65, 2, 1025);
    const precision = given.choice('engine', ['oracle', 'kernel']) === 'kernel' ? 'f64' : 'oracle';
    const { domain } = experiment.plane;
    const plane = planeObjective(experiment, chosenLoss(given, experiment));
    const { losses } = evaluateRows(plane, { size, domain, fromRow: 0, toRow: size, precision });
    return {
      size,
      domain,
      ...fitOf(plane),
      ...(isLevel(finiteExtremes(losses)) && { remark: 'All heights are the same within rounding.' }),
      heights: losses,
    };
  },
};
