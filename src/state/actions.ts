import type { Row } from '../core/datasets/edits';
import * as edit from '../core/experiment/edit';
import * as editLosses from '../core/experiment/editLosses';
import * as editRates from '../core/experiment/editRates';
import * as editCut from '../core/experiment/editCut';
import * as editData from '../core/experiment/editData';
import * as fork from '../core/experiment/fork';
import * as planeEdit from '../core/experiment/editPlane';
import type {
  Cut,
  Experiment,
  Point,
  RateMode,
  TrainingChoice,
  ViewChoice,
} from '../core/experiment/experiment';
import type { ParsedExperiment } from '../core/experiment/parse';
import type { HeightField } from '../core/heightField';
import { rateRange } from '../core/optimizers/optimizer';
import type { SettingValue } from '../core/settings';
import { playback } from './playback';
import { useMassif } from './store';

/** Every edit a visitor can make; each is one undo step, a drag (same gesture) too. */
export const actions = {
  edit: (change: (experiment: Experiment) => ParsedExperiment) => applied(change),
  chooseData: (id: string) => applied((experiment) => edit.chooseData(experiment, id)),
  chooseModel: (id: string) => applied((experiment) => edit.chooseModel(experiment, id)),
  chooseTerrain: (id: string) => applied((experiment) => edit.chooseTerrain(experiment, id)),
  chooseLoss: (index: number, id: string) =>
    applied((experiment) => editLosses.chooseLoss(experiment, index, id)),
  chooseOnlyLoss: (id: string) => applied((experiment) => editLosses.chooseOnlyLoss(experiment, id)),
  toggleLoss: (id: string) => applied((experiment) => editLosses.toggleLoss(experiment, id)),
  forkLoss: (index: number) => applied((experiment) => fork.forkLoss(experiment, index)),
  forkTerrain: () => applied(fork.forkTerrain),
  forkRule: (walker: number) => applied((experiment) => fork.forkRule(experiment, walker)),
  removeLoss: (index: number) => applied((experiment) => editLosses.removeLoss(experiment, index)),
  changeSetting: (
    owner: Parameters<typeof edit.changeSetting>[1],
    name: string,
    value: SettingValue,
    gesture?: string,
  ) => applied((experiment) => edit.changeSetting(experiment, owner, name, value), gesture),
  choosePlane: (id: string) => applied((experiment) => planeEdit.choosePlane(experiment, id)),
  changePlaneSetting: (name: string, value: SettingValue, gesture?: string) =>
    applied((experiment) => planeEdit.changePlaneSetting(experiment, name, value), gesture),
  chooseTrainer: (id: string) => applied((experiment) => planeEdit.chooseTrainer(experiment, id)),
  changeTrainerSetting: (name: string, value: SettingValue, gesture?: string) =>
    applied((experiment) => planeEdit.changeTrainerSetting(experiment, name, value), gesture),
  changeTraining: (change: Partial<TrainingChoice>, gesture?: string) =>
    applied((experiment) => planeEdit.changeTraining(experiment, change), gesture),
  moveSample: (sample: number, row: Row, gesture: string) =>
    applied((experiment) => editData.moveSample(experiment, sample, row), gesture),
  addSample: (row: Row) => applied((experiment) => editData.addSample(experiment, row)),
  removeSample: (sample: number) => applied((experiment) => editData.removeSample(experiment, sample)),
  resetData: () => applied(editData.resetData),
  chooseRates: (rates: RateMode) =>
    applied((experiment) => editRates.chooseRates(experiment, rates, ratesInForce(experiment))),
  changeRate: (walker: number, loss: number, rate: number, gesture?: string) =>
    applied((experiment) => editRates.changeRate(experiment, walker, loss, rate), gesture),
  drawCut: (cut: Cut | undefined) => applied((experiment) => editCut.drawCut(experiment, cut)),
  moveCutEnd: (end: 0 | 1, to: Point, gesture: string) =>
    applied((experiment) => editCut.moveCutEnd(experiment, end, to), gesture),
  addWalker: (optimizer: string) => applied((experiment) => edit.addWalker(experiment, optimizer)),
  removeWalker: (index: number) => applied((experiment) => edit.removeWalker(experiment, index)),
  startAt: (start: Point, gesture?: string) =>
    applied((experiment) => edit.startAt(experiment, start), gesture),
  moveStart: (from: Point, to: Point, gesture: string, walker?: number) =>
    applied((experiment) => edit.moveStart(experiment, from, to, walker), gesture),
  addStart: (walker: number, start: Point) =>
    applied((experiment) => edit.addStart(experiment, walker, start)),
  showRegion: (domain?: HeightField['domain'], gesture?: string) =>
    applied((experiment) => edit.showRegion(experiment, domain), gesture),
  changeSteps: (steps: number, gesture?: string) =>
    applied((experiment) => edit.changeSteps(experiment, steps), gesture),
  changeView: (view: Partial<ViewChoice>) => applied((experiment) => edit.changeView(experiment, view)),
};

/** The rate of every walker on every loss, [walker][loss], to three digits. */
function ratesInForce({ walkers, losses }: Experiment): number[][] {
  const { trails } = useMassif.getState().results;
  return walkers.map(({ optimizer }, walker) =>
    losses.map((_, loss) => {
      const rate = trails[loss]?.[walker]?.[0]?.setRate.rate ?? (optimizer.settings.rate as number);
      return Number(Math.min(Math.max(rate, rateRange.min), rateRange.max).toPrecision(3));
    }),
  );
}

function applied(change: (experiment: Experiment) => ParsedExperiment, gesture?: string): void {
  playback.note();
  const { history, apply } = useMassif.getState();
  apply(change(history.present), gesture);
}
