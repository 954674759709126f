import { find } from '../../catalog';
import { inText } from '../../formula/problem';
import { optimizers } from '../../optimizers';
import { coordinateAt } from '../../planeUnits';
import { roundedIn } from '../../models/viewRanges';
import { rateRange } from '../../optimizers/optimizer';
import { parseRule } from '../../optimizers/rule';
import { schedules } from '../../schedules';
import type { SettingValues } from '../../settings';
import { withinAxis, type Axis } from '../axis';
import { experimentLimits, type Choice, type Point, type WalkerChoice } from '../experiment';
import { parseBatch } from './parseBatch';
import { parseEntry, parseSettings, parseTypedSettings } from './parseSettings';
import { settingsOn } from './settingsOn';
import type { Problem } from '../subject';
import type { Untrusted } from './untrusted';

const usualWalkers = ['sgd', 'momentum', 'adam'] as const;
/** Trains a network unless another is chosen. */
export const usualTrainer = 'adam';
/** Unless another is chosen the rate stays. */
export const usualSchedule = 'constant';
const mostSlots = 99;

/** Who walks and from where; without a list, three optimizers from one start. */
export function parseWalkers(
  source: Untrusted,
  problem: Problem,
  drawn: readonly [Axis, Axis],
): WalkerChoice[] {
  const start = usualStart(problem, drawn);
  const stride = usualStride(drawn);
  const usual = (id: string): SettingValues =>
    settingsOn(find(optimizers, id)!, { slope: problem.rate, length: stride, stride });
  if (source.isEmptyList) return [];
  const listed = source.list('Walkers', experimentLimits.walkers);
  if (!listed) {
    return usualWalkers.map((id, slot) => ({
      slot,
      optimizer: { id, settings: usual(id) },
      schedule: { id: usualSchedule, settings: {} },
      starts: [start],
    }));
  }
  const slots = parseSlots(listed);
  return listed.map((item, index) => {
    item.refuseOtherKeys(['slot', 'optimizer', 'schedule', 'starts', 'batch', 'ownRates']);
    const ownRates = parseOwnRates(item.at('ownRates'));
    const batch = item.at('batch');
    const size = parseBatch(batch, problem.network?.samples.count);
    return {
      slot: slots[index],
      optimizer: parseOptimizer(item.at('optimizer'), usual),
      schedule: parseSchedule(item.at('schedule')),
      starts: parseStarts(item.at('starts'), start, drawn),
      ...(!batch.at('size').isAbsent && { batch: { size } }),
      ...(ownRates && { ownRates }),
    };
  });
}

/** Who names a slot gets it unless it is taken; the others get the first that are free. */
function parseSlots(walkers: readonly Untrusted[]): number[] {
  const taken = new Set<number>();
  const asked = walkers.map((walker, index) => {
    const slot = walker.at('slot').number('slot', index, { min: 0, max: mostSlots, integer: true });
    if (walker.at('slot').isAbsent) return undefined;
    if (taken.has(slot)) {
      walker.at('slot').notice(`Slot ${slot} is taken by another walker: the next free one is used.`);
      return undefined;
    }
    taken.add(slot);
    return slot;
  });
  return asked.map((slot, index) => {
    if (slot !== undefined) return slot;
    let free = taken.has(index) ? 0 : index;
    while (taken.has(free)) free += 1;
    taken.add(free);
    return free;
  });
}

/** An optimizer with its settings; `usual` answers what they are unless stated. */
export function parseOptimizer(
  source: Untrusted,
  usual: (id: string) => SettingValues,
  usualId: string = usualWalkers[0],
): Choice {
  source.refuseOtherKeys(['id', 'settings']);
  const { id, entry } = parseEntry(source, 'Optimizer', optimizers, usualId);
  const settings = source.at('settings');
  if (!entry.typed) return { id, settings: parseSettings(settings, entry.settings, usual(id)) };
  const typed = {
    settings: entry.typed.settings,
    problem: (values: SettingValues) => inText(parseRule(values.text as string, {}).problem),
    usual: () => usual(id),
  };
  return { id, settings: parseTypedSettings(settings, entry, typed) };
}

/** A schedule of the rate with its settings. */
export function parseSchedule(source: Untrusted): Choice {
  source.refuseOtherKeys(['id', 'settings']);
  const { id, entry } = parseEntry(source, 'Schedule', schedules, usualSchedule);
  return { id, settings: parseSettings(source.at('settings'), entry.settings) };
}

function parseStarts(source: Untrusted, usual: Point, axes: readonly Axis[]): Point[] {
  if (source.isAbsent) return [usual];
  const starts = source.pieces('Starts', experimentLimits.starts)?.flatMap((piece) => {
    const point = piece.numbers('a start', 2);
    return point ? [[withinAxis(point[0], axes[0]), withinAxis(point[1], axes[1])] as const] : [];
  });
  return starts && starts.length > 0 ? starts : [usual];
}

/** Rates on the compared losses after the first. */
function parseOwnRates(source: Untrusted): number[] | undefined {
  const most = experimentLimits.losses - 1;
  const stated = source.numbers('Own rates');
  if (!stated || stated.length === 0) return undefined;
  if (stated.length > most) source.notice(`Own rates are at most ${most}: the rest was left out.`);
  return stated.slice(0, most).map((rate) => {
    const used = Math.min(Math.max(rate, rateRange.min), rateRange.max);
    if (used !== rate)
      source.notice(`Rate ${rate} is outside ${rateRange.min} to ${rateRange.max}: ${used} is used.`);
    return used;
  });
}

/**
 * Where the ground says, else near the corner of high a and low b, which is far from most valleys; around a trained
 * network halfway to it, for the ground is steep out there.
 */
function usualStart(problem: Problem, axes: readonly Axis[]): Point {
  const along = (axis: Axis, corner: number): number => {
    if (axis.kind === 'setting') return withinAxis(axis.usual, axis);
    const [low, high] = axis.range;
    const share = axis.kind === 'direction' ? (corner + 0.5) / 2 : corner;
    const stated = axis.kind === 'parameter' ? problem.start?.[axis.parameter] : undefined;
    return stated ?? roundedIn([low, high], coordinateAt(axis, [low, high], share), 12);
  };
  return [along(axes[0], 0.9), along(axes[1], 0.1)];
}

/** A step that crosses the narrower drawn parameter range in forty. */
function usualStride(axes: readonly Axis[]): number {
  const widths = axes.filter(({ kind }) => kind !== 'setting').map(({ range: [low, high] }) => high - low);
  return Math.min(...widths) / 40;
}
