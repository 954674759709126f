import { find } from '../../catalog';
import { losses } from '../../losses';
import type { PreferredSetup } from '../../losses/loss';
import type { DataChoice, LossChoice, Subject } from '../experiment';
import type { Problem } from '../subject';

/**
 * The problem as the main loss shows it best: on the data and model that it is shown on, the loss may say what to draw.
 */
export function preferredView(
  problem: Problem,
  data: DataChoice,
  subject: Subject,
  main: LossChoice | undefined,
): Problem {
  const preferredSetup = main && find(losses, main.id)?.preferredSetup;
  if (!preferredSetup?.view || !isShownOn(preferredSetup, data, subject)) return problem;
  const { ranges = problem.ranges } = preferredSetup.view;
  return ranges.length === problem.parameters.length ? { ...problem, ...preferredSetup.view } : problem;
}

function isShownOn({ data, model }: PreferredSetup, chosen: DataChoice, subject: Subject): boolean {
  const stated = Object.entries(data.settings ?? {});
  const isData = data.id === chosen.id && stated.every(([name, value]) => chosen.settings[name] === value);
  return isData && (model === undefined || model.id === subject.model?.id);
}
