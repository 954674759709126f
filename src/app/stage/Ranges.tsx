import { useMemo, useRef } from 'react';
import type { Experiment } from '../../core/experiment/experiment';
import type { Insets } from '../../scene/camera/frameBlock';
import { Pane } from '../../scene/stage/Pane';
import { View, type ViewHandle } from '../../scene/stage/View';
import { useMassif, useScreen, useThisMassif } from '../../state/hooks';
import type { Drawn } from '../../core/surface/drawn';
import { drawnAxes, unitFromPlane } from '../../core/landscape/drawnAxes';
import type { Theme } from '../../state/store';
import type { PaneContent } from './paneContent';
import { drawRegion, evenlySpread } from './drawRegion';
import { RedrawWithCursor } from './RedrawWithCursor';
import { useCamera } from './useCamera';
import { useRangeHandlers } from './useRangeHandlers';

const flowSeconds = 0.6;
/** In which the camera rises from the map on the first visit, in seconds. */
export const riseSeconds = 1.5;

/** What is drawn, and the elements over which it is drawn. */
export interface LaidOut {
  readonly drawn: Drawn;
  readonly contents: readonly PaneContent[];
  readonly panes: readonly HTMLElement[];
}

interface RangesProps extends LaidOut {
  readonly theme: Theme;
  /** Of each pane. */
  readonly insets: Insets;
}

/** All panes, under one camera and one cursor. */
export function Ranges({ drawn, contents, panes, theme, insets }: RangesProps) {
  const massif = useThisMassif();
  const { experiment, field } = drawn;
  const { domain } = field;
  const axes = useMemo(() => drawnAxes(experiment), [experiment]);
  const surfaces = useMemo(() => contents.flatMap(({ surfaces: shown }) => shown), [contents]);
  const spreadDomain = useMemo(() => evenlySpread(axes, domain), [axes, domain]);
  const palette = useMassif(({ experiment: present }) => present.view.palette);
  const view = useRef<ViewHandle>(null);
  const camera = useCamera(drawn, axes, domain);
  const handlers = useRangeHandlers(axes, domain, view);
  const starts = useMemo(
    () =>
      experiment.walkers
        .flatMap(({ starts: points }) => points)
        .map((start) => unitFromPlane(domain, axes, start))
        .filter((unit) => unit !== undefined),
    [experiment.walkers, domain, axes],
  );
  const isArriving = useScreen((screen) => screen.isArriving);
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <>
      <View
        surfaces={surfaces}
        panes={panes}
        starts={starts}
        ground={groundOf(experiment)}
        {...camera}
        hasValueAxis={contents.some(({ hasValueAxis }) => hasValueAxis)}
        domain={spreadDomain}
        onRegion={(region) => drawRegion(massif, region, axes, domain)}
        insets={insets}
        flies={!isStill}
        smoothTime={isArriving ? riseSeconds / 3 : undefined}
        ref={view}
      />
      {contents.map(({ key, head, scene }, index) => (
        <Pane key={key} element={panes[index]} fades={head !== undefined}>
          {scene({ theme, palette, flowSeconds: isStill ? 0 : flowSeconds, handlers, insets })}
        </Pane>
      ))}
      <RedrawWithCursor />
    </>
  );
}

/** Losses and regions come and go over the same ground, and the eye stays where it is. */
function groundOf({ subject, data, plane }: Experiment): string {
  const { id, axes } = plane;
  return [subject.terrain?.id ?? data.id, subject.model?.id, id, ...axes].join(' ');
}
