import { useCallback, useEffect, useRef } from 'react';
import type { Bearing } from '../../core/camera/bearing';
import { isShownFrom } from '../../core/camera/firstBearing';
import { outlookBearing } from '../../core/camera/outlookBearing';
import type { Surface } from '../../core/surface/surface';
import type { UnitPoint } from '../../core/surface/world';
import type { ElementSize } from '../stage/useElementSize';
import type { AskedCamera } from './askedCamera';
import type { Insets } from './frameBlock';

interface BearingProps {
  readonly surfaces: readonly Surface[];
  readonly starts: readonly UnitPoint[];
  readonly ground: string;
  readonly asked: AskedCamera;
  /** Of the panes. */
  readonly count: number;
  /** Of one pane. */
  readonly size: ElementSize;
  readonly free: Insets;
}

/** A bearing with what it was chosen for. */
interface Chosen extends Pick<BearingProps, 'ground' | 'count'>, Pick<AskedCamera, 'request'> {
  readonly bearing: Bearing;
  /** Points along each axis of the grid. */
  readonly points: number;
}

/**
 * From where what is asked sees the surfaces. A chosen bearing stays: it is chosen anew for another ground, another
 * number of panes and another request, and where a finer grid shows that something is hidden after all.
 */
export function useBearing({
  surfaces,
  starts,
  ground,
  asked,
  count,
  size,
  free,
}: BearingProps): () => Bearing {
  const chosen = useRef<Chosen>(undefined);
  // Whoever drags a start does not turn the range.
  const startsNow = useRef(starts);
  useEffect(() => {
    startsNow.current = starts;
  }, [starts]);
  return useCallback(() => {
    const { azimuth, elevation, outlook, request } = asked;
    if (azimuth !== undefined && elevation !== undefined) return { azimuth, elevation };
    const seen = { surfaces, starts: startsNow.current };
    const points = Math.min(...surfaces.map((surface) => surface.size));
    const { current } = chosen;
    const isFor = current?.ground === ground && current.request === request && current.count === count;
    const isFiner = isFor && points > current.points;
    const stays = isFor && (!isFiner || (outlook.from === 'whatShows' && isShownFrom(current.bearing, seen)));
    const room = { width: size.width - free.left - free.right, height: size.height - free.top - free.bottom };
    const bearing = stays ? current.bearing : outlookBearing(outlook, seen, room);
    chosen.current = { bearing, ground, request, count, points: isFiner || !isFor ? points : current.points };
    return { azimuth: azimuth ?? bearing.azimuth, elevation: elevation ?? bearing.elevation };
  }, [surfaces, ground, asked, count, size, free]);
}
