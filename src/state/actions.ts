import type { Row } from '../core/datasets/edits';
import type { Chosen } from '../core/experiment/chosen';
import * as edit from '../core/experiment/edit/edit';
import * as editLosses from '../core/experiment/edit/editLosses';
import * as editRates from '../core/experiment/edit/editRates';
import * as editSlice from '../core/experiment/edit/editSlice';
import * as editData from '../core/experiment/edit/editData';
import * as editSchedule from '../core/experiment/edit/editSchedule';
import * as fork from '../core/experiment/edit/fork';
import * as planeEdit from '../core/experiment/edit/editPlane';
import type { Point, RateMode, Slice, TrainingChoice, ViewChoice } from '../core/experiment/experiment';
import type { ParsedExperiment } from '../core/experiment/parse/parse';
import type { Domain } from '../core/planeUnits';
import { rateRange } from '../core/optimizers/optimizer';
import type { SettingValue } from '../core/settings';
import type { StoreApi } from 'zustand/vanilla';
import type { Playback } from './playback';
import type { MassifState } from './store';

export type Actions = ReturnType<typeof createActions>;

/** Every edit a visitor can make; each is one undo step, a drag (same gesture) too. */
export function createActions(store: StoreApi<MassifState>, playback: Playback) {
  const applied = (change: (chosen: Chosen) => ParsedExperiment, gesture?: string): void => {
    playback.note();
    const { history, apply } = store.getState();
    apply(change(history.present), gesture);
  };
  return {
    edit: (change: (chosen: Chosen) => ParsedExperiment) => applied(change),
    chooseData: (id: string) => applied((chosen) => edit.chooseData(chosen, id)),
    chooseModel: (id: string) => applied((chosen) => edit.chooseModel(chosen, id)),
    chooseTerrain: (id: string) => applied((chosen) => edit.chooseTerrain(chosen, id)),
    chooseOnlyLoss: (id: string) => applied((chosen) => editLosses.chooseOnlyLoss(chosen, id)),
    toggleLoss: (id: string) => applied((chosen) => editLosses.toggleLoss(chosen, id)),
    forkLoss: (index: number) => applied((chosen) => fork.forkLoss(chosen, index)),
    forkTerrain: () => applied(fork.forkTerrain),
    forkRule: (walker: number) => applied((chosen) => fork.forkRule(chosen, walker)),
    removeLoss: (index: number) => applied((chosen) => editLosses.removeLoss(chosen, index)),
    changeSetting: (
      owner: Parameters<typeof edit.changeSetting>[1],
      name: string,
      value: SettingValue,
      gesture?: string,
    ) => applied((chosen) => edit.changeSetting(chosen, owner, name, value), gesture),
    choosePlane: (id: string) => applied((chosen) => planeEdit.choosePlane(chosen, id)),
    changePlaneSetting: (name: string, value: SettingValue, gesture?: string) =>
      applied((chosen) => planeEdit.changePlaneSetting(chosen, name, value), gesture),
    chooseTrainer: (id: string) => applied((chosen) => planeEdit.chooseTrainer(chosen, id)),
    changeTrainerSetting: (name: string, value: SettingValue, gesture?: string) =>
      applied((chosen) => planeEdit.changeTrainerSetting(chosen, name, value), gesture),
    changeTraining: (change: Partial<TrainingChoice>, gesture?: string) =>
      applied((chosen) => planeEdit.changeTraining(chosen, change), gesture),
    chooseSchedule: (owner: editSchedule.ScheduleOwner, id: string) =>
      applied((chosen) => editSchedule.chooseSchedule(chosen, owner, id)),
    changeScheduleSetting: (
      owner: editSchedule.ScheduleOwner,
      name: string,
      value: SettingValue,
      gesture?: string,
    ) => applied((chosen) => editSchedule.changeScheduleSetting(chosen, owner, name, value), gesture),
    moveSample: (sample: number, row: Row, gesture: string) =>
      applied((chosen) => editData.moveSample(chosen, sample, row), gesture),
    addSample: (row: Row) => applied((chosen) => editData.addSample(chosen, row)),
    removeSample: (sample: number) => applied((chosen) => editData.removeSample(chosen, sample)),
    resetData: () => applied(editData.resetData),
    chooseRates: (rates: RateMode) =>
      applied((chosen) => editRates.chooseRates(chosen, rates, ratesInForce(store.getState()))),
    changeRate: (walker: number, loss: number, rate: number, gesture?: string) =>
      applied((chosen) => editRates.changeRate(chosen, walker, loss, rate), gesture),
    drawSlice: (slice: Slice | undefined) => applied((chosen) => editSlice.drawSlice(chosen, slice)),
    moveSliceEnd: (end: 0 | 1, to: Point, gesture: string) =>
      applied((chosen) => editSlice.moveSliceEnd(chosen, end, to), gesture),
    addWalker: (optimizer: string) => applied((chosen) => edit.addWalker(chosen, optimizer)),
    removeWalker: (index: number) => applied((chosen) => edit.removeWalker(chosen, index)),
    startAt: (start: Point, gesture?: string) => applied((chosen) => edit.startAt(chosen, start), gesture),
    moveStart: (from: Point, to: Point, gesture: string, walker?: number) =>
      applied((chosen) => edit.moveStart(chosen, from, to, walker), gesture),
    addStart: (walker: number, start: Point) => applied((chosen) => edit.addStart(chosen, walker, start)),
    showRegion: (domain?: Domain, gesture?: string) =>
      applied((chosen) => edit.showRegion(chosen, domain), gesture),
    changeSeed: (seed: number, gesture?: string) =>
      applied((chosen) => edit.changeSeed(chosen, seed), gesture),
    changeSteps: (steps: number, gesture?: string) =>
      applied((chosen) => edit.changeSteps(chosen, steps), gesture),
    changeBatch: (size: number | undefined, gesture?: string) =>
      applied((chosen) => edit.changeBatch(chosen, size), gesture),
    changeView: (view: Partial<ViewChoice>) => applied((chosen) => edit.changeView(chosen, view)),
  };
}

/** The rate of every walker on every loss, [walker][loss], to three digits. */
function ratesInForce({ experiment: { walkers, losses }, results: { trails } }: MassifState): number[][] {
  return walkers.map(({ optimizer }, walker) =>
    losses.map((_, loss) => {
      const rate = trails[loss]?.[walker]?.[0]?.setRate.rate ?? (optimizer.settings.rate as number);
      return Number(Math.min(Math.max(rate, rateRange.min), rateRange.max).toPrecision(3));
    }),
  );
}
