import { find } from '../../catalog';
import { losses } from '../../losses';
import type { PreferredSetup } from '../../losses/loss';
import type { DataChoice, LossChoice, Subject } from '../experiment';
import type { Ground } from '../subject';

/** The ground as the main loss is seen best: on the data and model that it is shown on, the loss may say what to draw. */
export function preferredView(
  ground: Ground,
  data: DataChoice,
  subject: Subject,
  main: LossChoice | undefined,
): Ground {
  const preferredSetup = main && find(losses, main.id)?.preferredSetup;
  if (!preferredSetup?.view || !isShownOn(preferredSetup, data, subject)) return ground;
  const { ranges = ground.ranges } = preferredSetup.view;
  return ranges.length === ground.parameters.length ? { ...ground, ...preferredSetup.view } : ground;
}

function isShownOn({ data, model }: PreferredSetup, chosen: DataChoice, subject: Subject): boolean {
  const stated = Object.entries(data.settings ?? {});
  const isData = data.id === chosen.id && stated.every(([name, value]) => chosen.settings[name] === value);
  return isData && (model === undefined || model.id === subject.model?.id);
}
