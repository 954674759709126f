import { useMemo, useRef, type CSSProperties } from 'react';
import { niceValues } from '../../core/surface/ticks';
import { useMassif, useShownTrails, useThisMassif, useWalkerLooks } from '../../state/hooks';
import { milestoneOf } from '../../core/walk/milestone';
import { walkerSlot } from '../../signs/walkerSlot';
import { useStep } from '../../state/useStep';
import { WalkerSign } from '../walkers/Marker';
import range from '../form/range.module.css';
import styles from './Timeline.module.css';

/** The track of the timeline: a slider over the steps, their numbers, and the walkers' milestones above. */
export function Track({ compact }: { compact: boolean }) {
  const { playback } = useThisMassif();
  const steps = useMassif(({ experiment }) => experiment.steps);
  const input = useRef<HTMLInputElement>(null);
  const track = useRef<HTMLDivElement>(null);

  useStep((step) => {
    const { current } = input;
    if (!current) return;
    current.value = String(step);
    current.setAttribute('aria-valuetext', `step ${step} of ${steps}`);
    track.current!.style.setProperty('--share', String(step / steps));
  });

  return (
    <div className={`${range.range} ${styles.track}`} ref={track}>
      {!compact && <Milestones steps={steps} />}
      <input
        ref={input}
        type="range"
        aria-label="Step"
        min={0}
        max={steps}
        step={1}
        defaultValue={0}
        onChange={({ currentTarget }) => playback.scrubTo(Number(currentTarget.value))}
        onPointerUp={playback.settle}
        onKeyUp={playback.settle}
        onBlur={playback.settle}
      />
      {!compact &&
        niceValues(0, steps, 6).values.map((value) => (
          <span key={value} className={styles.tick} style={{ '--place': value / steps } as CSSProperties}>
            {value}
          </span>
        ))}
    </div>
  );
}

function Milestones({ steps }: { steps: number }) {
  const trails = useShownTrails();
  const looks = useWalkerLooks();
  const milestones = useMemo(
    () => trails?.map((ofWalker) => ofWalker?.[0] && milestoneOf(ofWalker[0])) ?? [],
    [trails],
  );
  return milestones.map((milestone, index) => {
    if (!milestone || !looks[index]) return null;
    const { slot, name } = looks[index];
    const title = `${name}: ${milestone.what} at step ${milestone.step}`;
    return (
      <svg
        key={index}
        className={styles.milestone}
        style={{ '--place': milestone.step / steps } as CSSProperties}
        width="12"
        height="20"
        viewBox="-6 -6 12 20"
        role="img"
        aria-label={title}
      >
        <title>{title}</title>
        <WalkerSign slot={slot} radius={4.2} />
        <path d="M0 6v6" stroke={walkerSlot(slot).color} strokeWidth="1.25" />
      </svg>
    );
  });
}
