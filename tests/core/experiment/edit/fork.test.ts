import { describe, expect, test } from 'vitest';
import { copyOfLoss, forkLoss, forkRule, forkTerrain } from '../../../../src/core/experiment/edit/fork';
import { experimentFromLink, linkFromChosen } from '../../../../src/core/experiment/link/link';
import { heightField } from '../../../../src/core/landscape/heightField';
import { losses } from '../../../../src/core/losses';
import { formulaProblem } from '../../../../src/core/losses/formulaProblem';
import { planeObjective } from '../../../../src/core/landscape/planeObjective';
import { reducedLoss } from '../../../../src/core/objective/reducedLoss';
import { optimizers } from '../../../../src/core/optimizers';
import {
  defaultsOf,
  number,
  type NumberSetting,
  type Settings,
  type SettingValues,
} from '../../../../src/core/settings';
import { terrains } from '../../../../src/core/terrains';
import { walkExperiment } from '../../../../src/core/landscape/walkExperiment';
import { chosenOf, experimentOf } from '../../experiments';
import { batchFor, lossOf } from '../../losses/samples';

const power = number('power', 3, { min: 1, max: 20 });

/** Losses that need what is behind the reduction, whatever the catalog holds. */
const others = {
  'root of the mean': lossOf({ elementLoss: 'error^2', transform: 'sqrt(value)' }),
  'mean power': lossOf({
    elementLoss: 'abs(error)^power',
    transform: 'value^(1/power)',
    settings: { power },
  }),
  'largest error': lossOf({ elementLoss: 'abs(error)', reduction: 'max' }),
  precision: lossOf({
    reads: 'logit',
    elementLoss: 'logit',
    reduction: 'confusion',
    transform: '1 - tp/(tp + fp)',
  }),
};

const builtIn = Object.entries({ ...losses, ...others }).filter(([, loss]) => !loss.typed);

/** Every number away from its default. */
function changed(settings: Settings): SettingValues {
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => {
      if (setting.kind !== 'number') return [name, setting.default];
      const { default: usual, min, max, integer } = setting;
      const moved = usual + 0.25 * ((usual < max ? max : min) - usual);
      return [name, integer ? Math.round(moved) : moved];
    }),
  );
}

describe.each(builtIn)('a copy of %s', (_, loss) => {
  test.each([defaultsOf(loss.settings), changed(loss.settings)])(
    'has its value and its slopes to the last bit, %o',
    (settings) => {
      const copy = copyOfLoss(loss, settings);
      expect(formulaProblem(losses.formula, copy)).toBeUndefined();
      const [own, typed] = [reducedLoss(loss, settings), reducedLoss(losses.formula, copy)];
      const { outputs, target } = batchFor(loss, 40, 3);
      expect(typed.value(outputs, target)).toBe(own.value(outputs, target));
      expect(typed.gradient(outputs, target)).toEqual(own.gradient(outputs, target));
      const tangent = outputs.map((output) => 1 - output);
      expect(typed.hessian(outputs, target)(tangent)).toEqual(own.hessian(outputs, target)(tangent));
    },
  );
});

test.each(Object.entries(losses).filter(([, loss]) => !loss.typed))(
  'the copy of %s draws the same range and is walked alike, from its link too',
  (id) => {
    const experiment = experimentOf({ losses: [{ id }], steps: 20 });
    expect(experiment.losses[0].id).toBe(id);
    const { experiment: copy, chosen, notices } = forkLoss(chosenOf(experiment), 0);
    expect(notices).toEqual([]);
    expect(copy.losses[0].id).toBe('formula');
    expect(copy.view).toEqual(experiment.view);
    const { experiment: opened } = experimentFromLink(linkFromChosen(chosen));
    expect(opened).toEqual(copy);
    const [own, typed] = [planeObjective(experiment), planeObjective(opened)];
    expect(typed.piecewiseConstant).toBe(own.piecewiseConstant);
    const { domain } = experiment.plane;
    expect(opened.plane.domain).toEqual(domain);
    expect(heightField(typed, 17, domain)).toEqual(heightField(own, 17, domain));
    expect(walkExperiment(opened, 0, typed).loss).toEqual(walkExperiment(experiment, 0, own).loss);
  },
);

test('the numbers of a copy keep their ranges and scales', () => {
  for (const [, { settings, typed, ...loss }] of Object.entries(losses)) {
    if (typed) continue;
    const copied = losses.formula.typed!.settings(copyOfLoss({ settings, ...loss }, defaultsOf(settings)));
    for (const [name, { min, max, scale }] of Object.entries(settings) as [string, NumberSetting][])
      expect(copied[name]).toMatchObject({ min, max, scale });
  }
});

test('a copy takes the place of another copy', () => {
  const experiment = experimentOf({ losses: [{ id: 'brier' }, { id: 'formula' }, { id: 'hinge' }] });
  expect(forkLoss(chosenOf(experiment), 0).experiment.losses.map(({ id }) => id)).toEqual([
    'formula',
    'hinge',
  ]);
});

test.each(Object.entries(terrains).filter(([, terrain]) => !terrain.typed))(
  'the copy of %s is the same ground',
  (id, { settings }) => {
    const experiment = experimentOf({ subject: { terrain: { id, settings: changed(settings) } } });
    const { experiment: copy, notices } = forkTerrain(chosenOf(experiment));
    expect(notices).toEqual([]);
    expect(copy.walkers).toEqual(experiment.walkers);
    const { domain } = experiment.plane;
    const field = heightField(planeObjective(copy), 17, copy.plane.domain);
    expect(field).toEqual(heightField(planeObjective(experiment), 17, domain));
  },
);

test.each(Object.entries(optimizers).filter(([, { rule }]) => rule !== undefined))(
  'the copy of %s walks alike',
  (id) => {
    const experiment = experimentOf({ walkers: [{ optimizer: { id } }], steps: 30 });
    const { experiment: copy, notices } = forkRule(chosenOf(experiment), 0);
    expect(notices).toEqual([]);
    expect(copy.walkers[0].optimizer.id).toBe('formula');
    const plane = planeObjective(experiment);
    expect(walkExperiment(copy, 0, plane).points).toEqual(walkExperiment(experiment, 0, plane).points);
  },
);
