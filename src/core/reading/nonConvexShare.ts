import { gridCoordinates, type Domain } from '../heightField';
import type { PlaneObjective } from '../objective/planeObjective';

const size = 51;
/** An eigenvalue so much smaller than the other is zero up to rounding. */
const rounding = 1e-12;

/** The share of 51 x 51 points of a region at which the Hessian has a negative eigenvalue. */
export function nonConvexShare(plane: PlaneObjective, domain: Domain): number {
  const a = gridCoordinates(plane.axes[0], domain.a, size);
  const b = gridCoordinates(plane.axes[1], domain.b, size);
  let bent = 0;
  for (const y of b) for (const x of a) if (bendsDown(plane.hessian(Float64Array.of(x, y)))) bent += 1;
  return bent / size ** 2;
}

function bendsDown([aa, ab, , bb]: Float64Array): boolean {
  const [middle, radius] = [(aa + bb) / 2, Math.sqrt(((aa - bb) / 2) ** 2 + ab * ab)];
  return middle - radius < -rounding * (Math.abs(middle) + radius);
}
