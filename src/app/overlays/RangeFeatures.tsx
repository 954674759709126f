import { useMemo } from 'react';
import type { Feature } from '../../core/analysis/regionFeatures';
import { FeatureMark } from '../../scene/marks/SpotMark';
import { useAnswer } from '../../state/hooks';
import { features } from '../../state/queries/features';
import { unitFromPlane } from '../../core/landscape/drawnAxes';
import { PlaneLine } from './PlaneLine';
import type { SurfaceContext } from './useSurfaceContext';

/** More would hide the range. */
const mostMarks = 32;

interface RangeFeaturesProps extends SurfaceContext {
  readonly loss: number;
}

/** Minima, saddles, tops and level places on the range, the lowest first, while they are asked for. */
export function RangeFeatures({ loss, axes, domain, surface, colors }: RangeFeaturesProps) {
  const found = useAnswer(features, ({ facts }) => facts[loss]);
  if (!found) return null;
  return found.features
    .slice(0, mostMarks)
    .map((feature, index) =>
      feature.kind === 'line' ? (
        <LineOfMinima key={index} {...{ feature, axes, domain, surface, colors }} />
      ) : (
        <FeatureMark
          key={index}
          sign={feature.kind}
          surface={surface}
          ink={colors.ink}
          casing={colors.panel}
          pointNow={() => unitFromPlane(domain, axes, feature.point)}
        />
      ),
    );
}

interface LineProps extends SurfaceContext {
  readonly feature: Feature & { kind: 'line' };
}

function LineOfMinima({ feature, ...context }: LineProps) {
  const points = useMemo(() => Float64Array.from(feature.points.flat()), [feature]);
  return <PlaneLine pointsNow={() => points} {...context} />;
}
