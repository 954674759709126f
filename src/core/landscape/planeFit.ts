import type { Experiment } from '../experiment/experiment';
import { centred, withPenalty, type Centred } from '../objective/centred';
import { compiledObjective } from '../objective/compiledObjective';
import type { Descent } from '../objective/descend';
import { fit } from '../objective/fit';
import { modelObjective } from '../objective/modelObjective';
import type { Objective } from '../objective/objective';
import { penaltyTerm, type PenaltyTerm } from '../objective/penalty';
import { reducedLoss } from '../objective/reducedLoss';
import { within } from '../objective/within';
import type { LossSurface } from './lossSurface';

/** The fit that an experiment lays its plane through; undefined for another origin. */
export function planeFit({ plane }: Experiment, surface: LossSurface): Descent | undefined {
  const { origin } = plane;
  if (origin !== 'fit' && origin !== 'fitInRange') return undefined;
  const { objective, compiled, problem, chosen } = surface;
  const { layers = [], init } = problem.network?.network ?? {};
  const search = {
    kept: origin === 'fitInRange',
    samples: problem.network?.samples.count ?? 1,
    ...(init && { init }),
    linear: layers.length === 1 && layers[0].kind === 'dense',
  };
  const { ranges } = problem;
  const nearer = chosen && centred(chosen, ranges);
  if (!nearer) return fit(objective, { ...search, ranges, compiled: compiled() });
  const penalty = penaltyTerm(chosen.penalty, layers);
  const found = fit(...centredSearch(nearer, penalty, search));
  const parameters = nearer.parametersOf(found.theta);
  const theta = search.kept ? within(parameters, ranges) : drawn(objective, nearer, parameters);
  return { ...found, theta, loss: objective.value(theta) };
}

function centredSearch(
  nearer: Centred,
  penalty: PenaltyTerm,
  search: Omit<Parameters<typeof fit>[1], 'ranges'>,
): Parameters<typeof fit> {
  const { chosen, ranges } = nearer;
  const { network, samples, loss, settings } = chosen;
  const objective = modelObjective(network, samples, reducedLoss(loss, settings));
  const penalised = (plain: Objective) => withPenalty(nearer, plain, penalty);
  const compiled = penalised(compiledObjective(objective, chosen));
  return [penalised(objective), { ...search, ranges, compiled }];
}

/** Where only differences between outputs count, the same answers with a first output of 0, around which is drawn. */
function drawn(objective: Objective, { relativeToFirst }: Centred, parameters: Float64Array): Float64Array {
  const relative = relativeToFirst(parameters);
  const [loss, sameLoss] = [objective.value(parameters), objective.value(relative)];
  return Math.abs(sameLoss - loss) <= 1e-9 * (1 + Math.abs(loss)) ? relative : parameters;
}
