import type { Optimizer } from '../../core/optimizers/optimizer';
import { perObject } from '../../core/remembering';
import { bowlTrail } from '../../core/walk/bowlTrail';
import { BowlTrails } from './BowlTrails';

interface BowlIconProps {
  readonly optimizer: Optimizer;
  readonly width?: number;
  readonly height?: number;
}

const trailOf = perObject(bowlTrail);

/** An optimizer as its trail on one fixed bowl: the icon of the catalog. */
export function BowlIcon({ optimizer, width = 56, height = 30 }: BowlIconProps) {
  return <BowlTrails lines={[trailOf(optimizer)]} width={width} height={height} />;
}
