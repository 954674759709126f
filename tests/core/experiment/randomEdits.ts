import fc from 'fast-check';
import type { Catalog } from '../../../src/core/catalog';
import { comparisons } from '../../../src/core/comparisons';
import { datasets } from '../../../src/core/datasets';
import type { Chosen } from '../../../src/core/experiment/chosen';
import * as edit from '../../../src/core/experiment/edit/edit';
import * as editData from '../../../src/core/experiment/edit/editData';
import * as editLosses from '../../../src/core/experiment/edit/editLosses';
import * as editPlane from '../../../src/core/experiment/edit/editPlane';
import * as editRates from '../../../src/core/experiment/edit/editRates';
import * as editSchedule from '../../../src/core/experiment/edit/editSchedule';
import * as editSlice from '../../../src/core/experiment/edit/editSlice';
import type { Choice } from '../../../src/core/experiment/experiment';
import * as fork from '../../../src/core/experiment/edit/fork';
import { experimentOf, type ParsedExperiment } from '../../../src/core/experiment/parse/parse';
import { heights } from '../../../src/core/heights';
import { losses } from '../../../src/core/losses';
import { models } from '../../../src/core/models';
import { optimizers } from '../../../src/core/optimizers';
import { palettes } from '../../../src/core/palettes';
import { planes } from '../../../src/core/planes';
import { schedules } from '../../../src/core/schedules';
import type { SettingValue } from '../../../src/core/settings';
import { terrains } from '../../../src/core/terrains';

/** An edit by its name; where it fits nothing, it changes nothing. */
export type RandomEdit = readonly [name: string, change: (chosen: Chosen) => ParsedExperiment];

const number = fc.double({ min: 1e-6, max: 100, noNaN: true });
const point = fc.tuple(number, number);
const idOf = (catalog: Catalog) => fc.constantFrom(...Object.keys(catalog));
const keyOf = <Id extends string>(entries: Readonly<Record<Id, unknown>>) =>
  fc.constantFrom(...(Object.keys(entries) as Id[]));
const place = fc.nat(11);

/** Any edit that a visitor can make, with whatever it is made with. */
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.oneof(
  idOf(datasets).map((id) => made(`chooseData ${id}`, (chosen) => edit.chooseData(chosen, id))),
  idOf(models).map((id) => made(`chooseModel ${id}`, (chosen) => edit.chooseModel(chosen, id))),
  idOf(terrains).map((id) => made(`chooseTerrain ${id}`, (chosen) => edit.chooseTerrain(chosen, id))),
  fc
    .tuple(fc.constantFrom('data', 'model', 'terrain', 'loss', 'walker'), place, place, number)
    .map(([owner, at, name, value]) =>
      made(`changeSetting ${owner} ${at} ${name} ${value}`, (chosen) =>
        settingChanged(chosen, owner, at, name, value),
      ),
    ),
  fc
    .tuple(place, fc.constantFrom('l1', 'l2'), number)
    .map(([loss, name, value]) =>
      made(`penalty ${loss} ${name} ${value}`, (chosen) =>
        edit.changeSetting(chosen, { penalty: within(loss, lossCount(chosen)) }, name, value),
      ),
    ),
  idOf(losses).map((id) =>
    ofLosses(`chooseOnlyLoss ${id}`, (chosen) => editLosses.chooseOnlyLoss(chosen, id)),
  ),
  idOf(losses).map((id) => ofLosses(`toggleLoss ${id}`, (chosen) => editLosses.toggleLoss(chosen, id))),
  place.map((index) =>
    ofLosses(`removeLoss ${index}`, (chosen, count) => editLosses.removeLoss(chosen, within(index, count))),
  ),
  place.map((index) =>
    ofLosses(`forkLoss ${index}`, (chosen, count) => fork.forkLoss(chosen, within(index, count))),
  ),
  fc.constant(
    made('forkTerrain', (chosen) =>
      experimentOf(chosen).subject.terrain ? fork.forkTerrain(chosen) : edit.changeView(chosen, {}),
    ),
  ),
  place.map((index) =>
    ofWalkers(`forkRule ${index}`, (chosen, count) => fork.forkRule(chosen, within(index, count))),
  ),
  idOf(optimizers).map((id) => made(`addWalker ${id}`, (chosen) => edit.addWalker(chosen, id))),
  place.map((index) => made(`removeWalker ${index}`, (chosen) => edit.removeWalker(chosen, index))),
  point.map((start) => made(`startAt ${start.join()}`, (chosen) => edit.startAt(chosen, start))),
  fc
    .tuple(place, point)
    .map(([index, start]) =>
      made(`addStart ${index} ${start.join()}`, (chosen) => edit.addStart(chosen, index, start)),
    ),
  fc.tuple(place, point, fc.boolean()).map(([index, to, isAlone]) =>
    ofWalkers(`moveStart ${index} ${to.join()} ${isAlone}`, (chosen, count) => {
      const mover = within(index, count);
      const [from] = experimentOf(chosen).walkers[mover].starts;
      return edit.moveStart(chosen, from, to, isAlone ? mover : undefined);
    }),
  ),
  fc
    .tuple(place, place, number)
    .map(([walker, loss, rate]) =>
      ofWalkers(`changeRate ${walker} ${loss} ${rate}`, (chosen, count) =>
        editRates.changeRate(chosen, within(walker, count), within(loss, lossCount(chosen)), rate),
      ),
    ),
  fc.constantFrom('same', 'scaled', 'own').map((rates) =>
    made(`chooseRates ${rates}`, (chosen) =>
      editRates.chooseRates(
        chosen,
        rates,
        Array.from({ length: 12 }, () => [1, 2, 3, 4, 5, 6]),
      ),
    ),
  ),
  fc
    .option(fc.tuple(number, number), { nil: undefined })
    .map((low) => low && ({ a: [low[0], low[0] + 1], b: [low[1], low[1] + 2] } as const))
    .map((domain) =>
      made(`showRegion ${JSON.stringify(domain)}`, (chosen) => edit.showRegion(chosen, domain)),
    ),
  fc
    .integer({ min: 1, max: 300 })
    .map((steps) => made(`changeSteps ${steps}`, (chosen) => edit.changeSteps(chosen, steps))),
  keyOf(heights).map((height) => made(`height ${height}`, (chosen) => edit.changeView(chosen, { height }))),
  fc
    .double({ min: 0.25, max: 4, noNaN: true })
    .map((exaggeration) =>
      made(`exaggeration ${exaggeration}`, (chosen) => edit.changeView(chosen, { exaggeration })),
    ),
  keyOf(palettes).map((palette) =>
    made(`palette ${palette}`, (chosen) => edit.changeView(chosen, { palette })),
  ),
  keyOf(comparisons).map((compare) =>
    made(`compare ${compare}`, (chosen) => edit.changeView(chosen, { compare })),
  ),
  fc
    .tuple(place, idOf(schedules))
    .map(([index, id]) =>
      ofWalkers(`chooseSchedule ${index} ${id}`, (chosen, count) =>
        editSchedule.chooseSchedule(chosen, { walker: within(index, count) }, id),
      ),
    ),
  idOf(schedules).map((id) =>
    made(`training schedule ${id}`, (chosen) => editSchedule.chooseSchedule(chosen, 'training', id)),
  ),
  fc.tuple(place, place, number).map(([index, name, value]) =>
    ofWalkers(`schedule setting ${index} ${name} ${value}`, (chosen, count) => {
      const walker = within(index, count);
      const names = Object.keys(experimentOf(chosen).walkers[walker].schedule.settings);
      if (names.length === 0) return edit.changeView(chosen, {});
      const setting = names[within(name, names.length)];
      return editSchedule.changeScheduleSetting(chosen, { walker }, setting, value);
    }),
  ),
  idOf(planes).map((id) => made(`choosePlane ${id}`, (chosen) => editPlane.choosePlane(chosen, id))),
  fc
    .constantFrom('linear', 'log10')
    .map((scale) => made(`plane a ${scale}`, (chosen) => editPlane.changePlaneSetting(chosen, 'a', scale))),
  idOf(optimizers).map((id) => made(`chooseTrainer ${id}`, (chosen) => editPlane.chooseTrainer(chosen, id))),
  number.map((rate) =>
    made(`trainer rate ${rate}`, (chosen) => editPlane.changeTrainerSetting(chosen, 'rate', rate)),
  ),
  fc
    .nat(300)
    .map((steps) => made(`training steps ${steps}`, (chosen) => editPlane.changeTraining(chosen, { steps }))),
  fc
    .tuple(point, point)
    .map((slice) => made(`drawSlice ${slice.join()}`, (chosen) => editSlice.drawSlice(chosen, slice))),
  point.map((to) => made(`moveSliceEnd ${to.join()}`, (chosen) => editSlice.moveSliceEnd(chosen, 1, to))),
  fc.constant(made('removeSample', (chosen) => editData.removeSample(chosen, 0))),
  fc.constant(made('resetData', editData.resetData)),
);

function made(name: string, change: RandomEdit[1]): RandomEdit {
  return [name, change];
}

/** What a terrain, which has no losses, is left alone by. */
function ofLosses(name: string, change: (chosen: Chosen, count: number) => ParsedExperiment): RandomEdit {
  return [name, (chosen) => changedIf(lossCount(chosen), chosen, change)];
}

function ofWalkers(name: string, change: (chosen: Chosen, count: number) => ParsedExperiment): RandomEdit {
  return [name, (chosen) => changedIf(experimentOf(chosen).walkers.length, chosen, change)];
}

function changedIf(
  count: number,
  chosen: Chosen,
  change: (chosen: Chosen, count: number) => ParsedExperiment,
): ParsedExperiment {
  return count > 0 ? change(chosen, count) : edit.changeView(chosen, {});
}

function settingChanged(chosen: Chosen, owner: string, at: number, name: number, value: SettingValue) {
  const { data, subject, losses: compared, walkers } = experimentOf(chosen);
  const nameIn = (choice: Choice) => {
    const names = Object.keys(choice.settings);
    return names[within(name, names.length)] ?? 'none';
  };
  const loss = within(at, compared.length);
  const walker = within(at, walkers.length);
  if (owner === 'model' && subject.model)
    return edit.changeSetting(chosen, owner, nameIn(subject.model), value);
  if (owner === 'terrain' && subject.terrain) return edit.changeSetting(chosen, owner, nameIn(subject.terrain), value); // prettier-ignore
  if (owner === 'loss' && compared.length > 0) return edit.changeSetting(chosen, { loss }, nameIn(compared[loss]), value); // prettier-ignore
  if (owner === 'walker' && walkers.length > 0) return edit.changeSetting(chosen, { walker }, nameIn(walkers[walker].optimizer), value); // prettier-ignore
  return edit.changeSetting(chosen, 'data', nameIn(data), value);
}

function lossCount(chosen: Chosen): number {
  return experimentOf(chosen).losses.length;
}

function within(index: number, count: number): number {
  return count > 0 ? index % count : 0;
}
