import { useMemo } from 'react';
import type { Loss } from '../../core/losses/loss';
import { defaultsOf, type SettingValues } from '../../core/settings';
import { evenly, lossShape, quick } from '../../core/analysis/lossShape';
import { linePath } from '../plot/linePath';
import { plotFrame } from '../plot/plotFrame';
import { linearAxis } from '../plot/valueAxis';

interface LossCurveProps {
  readonly loss: Loss;
  readonly settings?: SettingValues;
  readonly width?: number;
  readonly height?: number;
}

const places = evenly(3, 121);
/** Losses beyond this many units are cut at the frame, not flattened. */
const highest = 3.2;

/** A loss as its own curve over margin or error: the icon of the catalog. */
export function LossCurve({
  loss,
  settings = defaultsOf(loss.settings),
  width = 56,
  height = 24,
}: LossCurveProps) {
  const path = useMemo(() => {
    const values = lossShape(loss, settings, places, undefined, quick)?.y;
    if (!values) return '';
    const axis = linearAxis(0, Math.min(highest, Math.max(...values.filter(Number.isFinite), 1e-9)));
    return linePath(
      values,
      axis,
      places.length - 1,
      plotFrame({ width, height, left: 0, right: 0, top: 2, bottom: 2 }),
    );
  }, [loss, settings, width, height]);
  return (
    <svg width={width} height={height} aria-hidden>
      <path d={`M0 ${height - 1.5}H${width}M${width / 2} 0V${height}`} stroke="var(--line)" />
      <path d={path} fill="none" stroke="var(--ink)" strokeWidth={1.5} strokeLinejoin="round" />
    </svg>
  );
}
