import { isLevel, type HeightField } from '../landscape/heightField';
import { usualGrids, type NonConvexity } from '../analysis/curvatureCount';
import { flatShare } from '../analysis/flatShare';
import { lowestPoint } from '../analysis/lowestPoint';
import { axisStep, numberStep } from './numberStep';
import type { Surface } from './surface';
import { percent, short } from '../format';

/** What tells a range apart at a glance, and, where it is cut, at which loss. */
export function factOf(field: HeightField, surface: Surface, nonConvex: NonConvexity | undefined): string {
  const cut = surface.clippedAbove === undefined ? [] : [`cut above ${short(surface.clippedAbove)}`];
  const isCoarse = (numberStep(field.min, field.max) ?? axisStep(field.domain)) !== undefined;
  const steps = isCoarse ? ['steps are rounding'] : [];
  return [...shapeFact(field, surface, nonConvex), ...cut, ...steps].join(', ');
}

function shapeFact(
  field: HeightField,
  { openShare }: Surface,
  nonConvex: NonConvexity | undefined,
): string[] {
  if (Number.isNaN(field.min)) return ['nowhere a number'];
  if (isLevel(field)) return ['the same everywhere'];
  if (field.piecewiseConstant) return ['no slope at all'];
  if (openShare > 0) return [`${percent(openShare)} not a number`];
  const flat = flatShare(field);
  const isRough = nonConvex?.grids && nonConvex.grids.hessians < usualGrids.hessians;
  if (nonConvex && nonConvex.share > 0) {
    const share = isRough ? `about ${Math.round(100 * nonConvex.share)} %` : percent(nonConvex.share);
    return [`not convex on ${share} of the area`];
  }
  if (nonConvex?.isAboveChord) return ['not convex: it rises above a chord'];
  if (flat > 0) return [`${percent(flat)} exactly level`];
  if (nonConvex?.share !== 0) return [];
  if (isRough) return ['no bend downwards at a few points'];
  return [isLowestOnRim(field) ? 'convex, lowest on the edge' : 'convex, lowest inside'];
}

/** How a fact about convexity was found. */
export function convexityMeasure({ grids = usualGrids }: NonConvexity): string {
  const { hessians, chords } = grids;
  const measure = `Convexity: by the Hessian at ${hessians} × ${hessians} points, and by chords between ${chords} × ${chords} points.`;
  const isCut = hessians < usualGrids.hessians || chords < usualGrids.chords;
  return isCut ? `${measure} More would take long with this model.` : measure;
}

function isLowestOnRim(field: HeightField): boolean {
  const { column, row } = lowestPoint(field);
  return [0, field.size - 1].some((rim) => column === rim || row === rim);
}
