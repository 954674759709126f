import { useRef } from 'react';
import { compassDirection } from '../../core/camera/compassDirection';
import { exact, short } from '../../core/format';
import { drawnAxes } from '../../core/landscape/drawnAxes';
import type { Axis } from '../../core/experiment/axis';
import type { Point } from '../../core/experiment/experiment';
import type { Domain } from '../../core/planeUnits';
import { useMassif, useScreen, useThisMassif } from '../../state/hooks';
import { probes } from '../../state/queries/probes';
import { useCursor } from '../../state/useStep';
import { Button } from '../shell/Button';
import { placeOn } from '../words/axisWords';
import common from '../shell/common.module.css';
import styles from './HikeDisplay.module.css';

type Axes = readonly [Axis, Axis];

/** What the loss answers at a point of the plane. */
interface Probe {
  readonly point: Point;
  readonly gradient: readonly [number, number];
}

const ways = [
  ['Walk on', '↑', { forward: 1 }],
  ['Turn left', '←', { turn: -1 }],
  ['Walk back', '↓', { forward: -1 }],
  ['Turn right', '→', { turn: 1 }],
] as const;

/** Where somebody on foot is: parameters, loss, slope, and which way it goes down the steepest; buttons for fingers. */
export function HikeDisplay() {
  const { store } = useThisMassif();
  const place = useRef<HTMLParagraphElement>(null);
  const loss = useRef<HTMLParagraphElement>(null);
  const arrow = useRef<SVGGElement>(null);
  const valueName = useMassif(({ experiment }) => (experiment.subject.terrain ? 'height' : 'loss'));
  const set = useScreen((screen) => screen.set);
  useCursor(({ pointer, heading }, answerTo) => {
    const [probe] = answerTo(probes);
    const { experiment } = store.getState();
    const axes = drawnAxes(experiment);
    const { domain } = experiment.plane;
    place.current!.textContent = pointer
      ? `${placeOn(axes[0], domain.a, pointer[0])}  ${placeOn(axes[1], domain.b, pointer[1])}`
      : 'Walk with W A S D or the arrows.';
    const slope = Math.hypot(...(probe?.gradient ?? []));
    loss.current!.textContent = probe ? `${valueName} ${exact(probe.loss)}  slope ${short(slope)}` : '';
    const down = probe && heading !== undefined ? steepestDown(probe, axes, domain) : undefined;
    arrow.current!.style.visibility = down === undefined ? 'hidden' : '';
    if (down !== undefined)
      arrow.current!.setAttribute('transform', `rotate(${(down - heading!).toFixed(1)})`);
  });
  return (
    <>
      <section className={`${common.panel} ${styles.display}`} aria-label="Where you are">
        <p ref={place} className={common.number} />
        <svg
          className={styles.arrow}
          viewBox="-22 -22 44 44"
          role="img"
          aria-label="The steepest way down; up in the picture is ahead"
        >
          <circle r="20" />
          <g ref={arrow}>
            <path d="M0 14V-14M-7 -6L0 -14L7 -6" />
          </g>
        </svg>
        <p ref={loss} className={common.number} />
        <div className={styles.foot}>
          <span className={common.help}>W A S D or arrows walk, drag looks, Shift runs</span>
          <Button onClick={() => store.getState().lookFrom({})}>End the hike</Button>
        </div>
      </section>
      <div className={styles.ways}>
        {ways.map(([title, sign, pace]) => (
          <Button
            key={title}
            aria-label={title}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              set({ pace });
            }}
            onPointerUp={() => set({ pace: {} })}
            onPointerCancel={() => set({ pace: {} })}
          >
            {sign}
          </Button>
        ))}
      </div>
    </>
  );
}

/** The direction of the compass, as the range is drawn, in which the loss falls the most. */
function steepestDown({ point, gradient }: Probe, axes: Axes, { a, b }: Domain): number | undefined {
  const perShare = ([low, high]: readonly [number, number], k: 0 | 1): number => {
    const isLog = axes[k].scale === 'log10' && low > 0;
    return gradient[k] * (isLog ? point[k] * Math.log(high / low) : high - low);
  };
  const [east, north] = [-perShare(a, 0), -perShare(b, 1)];
  return Number.isFinite(east + north) && (east !== 0 || north !== 0)
    ? compassDirection(east, -north)
    : undefined;
}
