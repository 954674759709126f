import { isLevel, type HeightField } from '../core/heightField';
import { numberStep } from '../core/relief/numberStep';
import type { Relief } from '../core/relief/relief';
import { percent, short } from './format';

/** What tells a range apart at a glance, and, where it is cut, at which loss. */
export function factOf(field: HeightField, relief: Relief, nonConvex: number | undefined): string {
  const cut = relief.clippedAbove === undefined ? [] : [`cut above ${short(relief.clippedAbove)}`];
  const steps = numberStep(field.min, field.max) === undefined ? [] : ['steps are rounding'];
  return [...shapeFact(field, relief, nonConvex), ...cut, ...steps].join(', ');
}

function shapeFact(field: HeightField, { openShare }: Relief, nonConvex: number | undefined): string[] {
  if (Number.isNaN(field.min)) return ['nowhere a number'];
  if (isLevel(field)) return ['the same everywhere'];
  if (field.piecewiseConstant) return ['no slope at all'];
  if (openShare > 0) return [`${percent(openShare)} not a number`];
  const flat = flatShare(field);
  if (nonConvex !== undefined && nonConvex > 0) return [`not convex on ${percent(nonConvex)} of the area`];
  if (flat > 0) return [`${percent(flat)} exactly level`];
  return nonConvex === 0 ? ['convex, gradient nowhere zero'] : [];
}

/** The share of the ground without slope; where there is no ground nothing is level. */
export function flatShare({ flat, heights }: HeightField): number {
  return flat.reduce((sum, isFlat, at) => sum + (Number.isFinite(heights[at]) ? isFlat : 0), 0) / flat.length;
}
