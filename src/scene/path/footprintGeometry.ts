import { BufferGeometry, Float32BufferAttribute } from 'three';
import { walkerAt } from '../../core/surface/drape';
import type { Surface } from '../../core/surface/surface';
import type { Domain } from '../../core/planeUnits';

/** Spacings between dots in world units; each dot keeps the widest at which it stays. */
const SPACINGS = Array.from({ length: 8 }, (_, k) => 0.004 * 2 ** k);
const LIFT = 0.006;

/** A point for every step of the path inside the domain, with its number and the widest spacing at which it stays. */
export function footprintGeometry(points: Float64Array, surface: Surface, domain: Domain): BufferGeometry {
  const position: number[] = [];
  const stepNumber: number[] = [];
  for (let step = 0; step < points.length / 2; step++) {
    const place = walkerAt(points, surface, domain, step);
    if (!place) continue;
    position.push(place.x, place.y + LIFT, place.z);
    stepNumber.push(step);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('stepNumber', new Float32BufferAttribute(stepNumber, 1));
  geometry.setAttribute('spacing', new Float32BufferAttribute(spacingsOf(position), 1));
  return geometry;
}

/** Thins the dots again and again, each time at twice the spacing: what stays far apart stays near too. */
function spacingsOf(position: readonly number[]): Float32Array {
  const spacings = new Float32Array(position.length / 3);
  let kept = [...spacings.keys()];
  for (const spacing of SPACINGS) {
    let last: number | undefined;
    kept = kept.filter((dot) => {
      if (last !== undefined && distance(position, dot, last) < spacing) return false;
      last = dot;
      spacings[dot] = spacing;
      return true;
    });
  }
  return spacings;
}

function distance(position: readonly number[], p: number, q: number): number {
  return Math.hypot(
    position[3 * p] - position[3 * q],
    position[3 * p + 1] - position[3 * q + 1],
    position[3 * p + 2] - position[3 * q + 2],
  );
}
