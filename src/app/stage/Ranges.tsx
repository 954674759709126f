import { useEffect, useMemo, useRef } from 'react';
import type { Insets } from '../../scene/camera/frameBlock';
import { Pane } from '../../scene/stage/Pane';
import { View, type ViewHandle } from '../../scene/stage/View';
import { useMassif, useScreen, useThisMassif } from '../../state/hooks';
import type { Drawn } from '../../core/surface/drawn';
import { drawnAxes } from '../../core/landscape/drawnAxes';
import type { Theme } from '../../state/store';
import type { PaneContent } from './paneContent';
import { drawRegion, evenlySpread } from './drawRegion';
import { RedrawWithCursor } from './RedrawWithCursor';
import { useRangeHandlers } from './useRangeHandlers';

const flowSeconds = 0.6;
/** From the south, so that the first axis runs to the right; the front a little from the west, that both axes show. */
const outlooks = { above: { azimuth: 180, elevation: 89.9 }, front: { azimuth: 203, elevation: 24 } };

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
  const view = useViewHandle();
  const handlers = useRangeHandlers(axes, domain, view);
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <>
      <View
        surfaces={surfaces}
        panes={panes}
        hasValueAxis={contents.some(({ hasValueAxis }) => hasValueAxis)}
        domain={spreadDomain}
        onRegion={(region) => drawRegion(massif, region, axes, domain)}
        insets={insets}
        flies={!isStill}
        ref={view}
      />
      {contents.map(({ key, scene }, index) => (
        <Pane key={key} element={panes[index]}>
          {scene({ theme, palette, flowSeconds: isStill ? 0 : flowSeconds, handlers })}
        </Pane>
      ))}
      <RedrawWithCursor />
    </>
  );
}

/** The camera; it frames the whole range whenever the visitor asks for that. */
function useViewHandle() {
  const view = useRef<ViewHandle>(null);
  const framing = useScreen((screen) => screen.framing);
  useEffect(() => {
    if (framing.from === 'best') view.current?.reset();
    else view.current?.look(outlooks[framing.from]);
  }, [framing]);
  return view;
}
