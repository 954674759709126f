import { useMemo } from 'react';
import type { Optimizer } from '../../core/optimizers/optimizer';
import { perObject } from '../../core/remembering';
import { bowlCurvatures, bowlTrail } from '../../core/walk/bowlTrail';

interface BowlIconProps {
  readonly optimizer: Optimizer;
  readonly width?: number;
  readonly height?: number;
}

/** The bowl from -1.1 to 1.1 along, and as far across as the picture is high. */
const reach = 1.1;
const levels = [0.35, 0.7, 1.05];

const trailOf = perObject(bowlTrail);

/** An optimizer as its trail on one fixed bowl, seen from above: the icon of the catalog. */
export function BowlIcon({ optimizer, width = 56, height = 28 }: BowlIconProps) {
  const scale = width / (2 * reach);
  const path = useMemo(() => {
    const { points } = trailOf(optimizer);
    const places = Array.from({ length: points.length / 2 }, (_, step) => {
      const [x, y] = [width / 2 + scale * points[2 * step], height / 2 - scale * points[2 * step + 1]];
      return `${x.toFixed(1)} ${y.toFixed(1)}`;
    });
    return `M${places.join('L')}`;
  }, [optimizer, scale, width, height]);
  return (
    <svg width={width} height={height} aria-hidden style={{ flex: 'none', overflow: 'hidden' }}>
      {levels.map((level) => (
        <ellipse
          key={level}
          cx={width / 2}
          cy={height / 2}
          rx={(scale * level) / Math.sqrt(bowlCurvatures[0])}
          ry={(scale * level) / Math.sqrt(bowlCurvatures[1])}
          fill="none"
          stroke="var(--line)"
        />
      ))}
      <path d={path} fill="none" stroke="var(--ink)" strokeWidth={1.25} strokeLinejoin="round" />
    </svg>
  );
}
