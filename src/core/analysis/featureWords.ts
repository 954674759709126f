import { exact, percent } from '../format';
import type { CriticalPoint } from './kindAt';
import type { Feature, RegionFeatures } from './regionFeatures';
import { searchWords } from './searchWords';

/**
 * How the features of a region were looked for, what a list of so many rows leaves out, and what else the region holds.
 */
export function summaryOf(found: RegionFeatures, rows: number): string {
  const { flat, notFinite } = found;
  return [
    ...searchWords(found, rows),
    ...(flat > 0 ? [`No slope on ${percent(flat)} of the region.`] : []),
    ...(notFinite > 0 ? [`Not a number on ${percent(notFinite)} of it.`] : []),
  ].join(' ');
}

/** What a place is and how that is known, as a sentence that says no more than was measured. */
export function whyOf(feature: Feature): string {
  switch (feature.kind) {
    case 'minimum':
      if (hasNoHessian(feature)) return `Minimum: all ground beside it is higher. ${noHessian}`;
      return `Minimum: bends upwards in every direction, by ${curvatures(feature.eigenvalues)}.`;
    case 'maximum':
      if (hasNoHessian(feature)) return `Top: all ground beside it is lower. ${noHessian}`;
      return `Top: bends downwards in every direction, by ${curvatures(feature.eigenvalues)}.`;
    case 'saddle':
      if (hasNoHessian(feature))
        return `Saddle: ground beside it is lower, and other is higher. ${noHessian}`;
      return `Saddle: down one way, up the other, by ${curvatures(feature.eigenvalues)}.`;
    case 'flat':
      if (hasNoHessian(feature)) return `No slope, and ground beside it that is as high. ${noHessian}`;
      return 'No slope, and in at least one direction no bend: the Hessian alone does not tell what it is.';
    case 'cone':
      return 'Minimum in a point, like the tip of a cone: all sides fall towards it, and none levels off.';
    case 'crease':
      return 'Minimum in a crease: the slope jumps here and along a line through it.';
    case 'line':
      return 'Minima side by side along a line, all as low: along it the ground is level.';
    case 'plateau':
      return `Plateau on ${percent(feature.share)} of the region: no slope at all, nothing lower beside it.`;
    case 'edge':
      return 'Minimum on the edge, of the region or of where the loss is a number: no ground beside it is lower.';
    case 'falling':
      return 'A low point of the grid, and no minimum: the ground falls on from here, as towards a wall or to a jump whose lowest is approached and not reached, or its bottom was not found.';
  }
}

const noHessian = 'It has no Hessian: how the ground bends, or its height, jumps here from side to side.';

function hasNoHessian({ eigenvalues }: CriticalPoint): boolean {
  return eigenvalues.some(Number.isNaN);
}

function curvatures([low, high]: readonly [number, number]): string {
  return `${exact(low)} and ${exact(high)}`;
}
