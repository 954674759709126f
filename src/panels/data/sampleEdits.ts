import { addSample, moveSample, removeSample } from '../../core/experiment/edit/editData';
import type { KeyboardEvent } from 'react';
import { newGesture } from '../../state/newGesture';
import type { Massif } from '../../state/massif';
import type { PlotAxis } from './dataPlot';
import { neighbourOf, rowAt, type ShownData } from './plottedSamples';

/** Shares of the plot that one press moves a sample, alone and with Shift. */
const stride = 1 / 50;
const leap = 1 / 10;

const directions: Readonly<Record<string, readonly [along: 'x' | 'y', step: 1 | -1]>> = {
  ArrowLeft: ['x', -1],
  ArrowRight: ['x', 1],
  ArrowDown: ['y', -1],
  ArrowUp: ['y', 1],
};

/** All that one held key does is one undo step. */
let held = '';

/**
 * On the focused plot arrows go from sample to sample, with Alt they move the selected one; Delete removes it, Enter
 * adds one beside it.
 */
export function onSampleKey(massif: Massif, event: KeyboardEvent, { plot, samples }: ShownData): void {
  const { store, edit } = massif;
  const selected = store.getState().cursor.sample;
  const direction = directions[event.key];
  if (direction && (!event.altKey || selected === undefined)) {
    selectSample(massif, neighbourOf(plot, ...direction, selected));
  } else if (selected === undefined) return;
  else if (direction) {
    const [along, step] = direction;
    if (!event.repeat) held = newGesture('move a sample');
    const share = step * (event.shiftKey ? leap : stride);
    const place = (axis: PlotAxis, moves: boolean) => {
      if (axis.isClass && moves) return step > 0 ? 1 : 0;
      return axis.values[selected] + (moves ? share * (axis.high - axis.low) : 0);
    };
    const row = rowAt(plot, samples, selected, place(plot.x, along === 'x'), place(plot.y, along === 'y'));
    edit((chosen) => moveSample(chosen, selected, row), held);
  } else if (event.key === 'Delete' || event.key === 'Backspace')
    removeSelected(massif, samples.count, selected);
  else if (event.key === 'Enter') addBeside(massif, { plot, samples }, selected);
  else if (event.key === 'Escape') {
    event.nativeEvent.stopPropagation();
    selectSample(massif, undefined);
  } else return;
  event.preventDefault();
}

/** Makes a sample the one that is looked at, in every view. */
export function selectSample({ store }: Massif, sample: number | undefined): void {
  store.getState().setCursor({ sample });
}

/** Removes a sample unless it is the last one; the next one is selected. */
export function removeSelected(massif: Massif, count: number, selected: number): void {
  if (count === 1) return;
  massif.edit((chosen) => removeSample(chosen, selected));
  selectSample(massif, Math.min(selected, count - 2));
}

/** Adds a sample like another one, a little to its right and above. */
export function addBeside(massif: Massif, { plot, samples }: ShownData, selected: number): void {
  const beside = ({ low, high, values }: PlotAxis) => values[selected] + leap * (high - low);
  const row = rowAt(plot, samples, selected, beside(plot.x), beside(plot.y));
  massif.edit((chosen) => addSample(chosen, row));
  selectSample(massif, samples.count);
}
