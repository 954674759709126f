import { bowlCurvatures } from '../../core/walk/bowlTrail';

/** A trail over the bowl and how its line looks. */
export interface BowlLine {
  readonly points: Float64Array;
  readonly dashes?: string;
}

interface BowlTrailsProps {
  readonly lines: readonly BowlLine[];
  readonly width: number;
  readonly height: number;
}

/** The bowl is as wide as this on either side of its bottom. */
const reach = 1.06;
const levels = [0.35, 0.7, 1.05, 1.4, 1.75];

/** Trails on the bowl, seen from above. */
export function BowlTrails({ lines, width, height }: BowlTrailsProps) {
  const scale = width / (2 * reach);
  const pathOf = (points: Float64Array) => {
    const places = Array.from({ length: points.length / 2 }, (_, step) => {
      const [x, y] = [width / 2 + scale * points[2 * step], height / 2 - scale * points[2 * step + 1]];
      return `${x.toFixed(2)} ${y.toFixed(2)}`;
    });
    return `M${places.join('L')}`;
  };
  const [start] = lines;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ flex: 'none', overflow: 'hidden', maxWidth: '100%' }}
      aria-hidden
    >
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
      {lines.map(({ points, dashes }, index) => (
        <path
          key={index}
          d={pathOf(points)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.25}
          strokeDasharray={dashes}
          strokeLinejoin="round"
        />
      ))}
      <circle
        cx={width / 2 + scale * start.points[0]}
        cy={height / 2 - scale * start.points[1]}
        r={2}
        fill="var(--ink)"
      />
    </svg>
  );
}
