import { useRef } from 'react';
import { samplePlaces } from '../../core/analysis/samplePlaces';
import { walkerNames } from '../../core/experiment/walkerNames';
import { useExperiment, useSelectedWalker, useShownTrails, useThisMassif } from '../../state/hooks';
import { shownStep } from '../../state/shownStep';
import { usePlaneModel } from '../../state/usePlaneModel';
import type { Cursor } from '../../state/store';
import { useCursorParts } from '../../state/useStep';
import { viewedPoint } from '../../state/shown';
import { classLook } from '../data/classLook';
import { lossReach } from '../../core/analysis/lossShape';

/**
 * Ticks for the margins or errors of all samples, at the pointer on the range or else where the selected walker stands,
 * and a caption that says so; both follow the cursor without a render.
 */
export function useSampleTicks(over: 'error' | 'margin', xAt: (x: number) => number) {
  const massif = useThisMassif();
  const { walkers } = useExperiment();
  const plane = usePlaneModel();
  const walker = useSelectedWalker();
  const trail = useShownTrails()?.[walker]?.[0];
  const ticks = useRef<SVGGElement>(null);
  const caption = useRef<HTMLSpanElement>(null);

  const partsOf = ({ pointer, step }: Cursor) => [plane, over, walker, shownStep(step), pointer, trail];
  useCursorParts(partsOf, ({ pointer }) => {
    const { point, step } = viewedPoint(massif, walker);
    if (!ticks.current || !caption.current) return;
    const samples = point && plane && samplePlaces(plane, point, over);
    ticks.current.replaceChildren();
    caption.current.textContent = '';
    if (!samples) return;
    const { places, classOf } = samples;
    const paths = new Map<number, string>();
    let beyond = 0;
    places.forEach((x, sample) => {
      if (!(Math.abs(x) <= lossReach)) beyond += 1;
      else paths.set(classOf[sample], `${paths.get(classOf[sample]) ?? ''}M${xAt(x).toFixed(1)} 0v8`);
    });
    for (const [index, d] of paths) {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', d);
      path.setAttribute('stroke', `var(${classLook(index).color})`);
      ticks.current.append(path);
    }
    const who = pointer ? 'at the cursor' : `where ${walkerNames(walkers)[walker]} stands at step ${step}`;
    const rest = beyond > 0 ? `; ${beyond} lie beyond the frame` : '';
    caption.current.textContent = `Ticks: the ${places.length} ${over}s ${who}${rest}.`;
  });

  return { ticks, caption };
}
