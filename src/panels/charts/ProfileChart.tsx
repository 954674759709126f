import { useId, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Point } from '../../core/experiment/experiment';
import { lossNames } from '../../core/experiment/lossNames';
import { profileSize } from '../../core/reading/profile';
import { shortLabel } from '../../core/relief/tickLabel';
import { useChosen, useShownLoss, useThisMassif } from '../../state/hooks';
import { drawnAxes } from '../../state/landscape';
import type { Profile } from '../../state/store';
import { placeOn } from '../axisWords';
import { exact } from '../format';
import { dashes } from './lossDashes';
import { ProfileLegend } from './ProfileLegend';
import { frame, height, lowestPlace, profileAxes, profilePath, width, xAt, yAt } from './profileLines';
import { ProfileNumbers } from './ProfileNumbers';
import type { ValueAxis } from './valueAxis';

/** Every compared loss along the line; the pointer or the arrow keys read all of them and move the shared cursor. */
export function ProfileChart({ profile }: { profile: Profile }) {
  const { store } = useThisMassif();
  const { experiment, points, losses } = profile;
  const { height: mode, scale } = useChosen('view');
  const shown = useShownLoss();
  const [place, setPlace] = useState<number>();
  const clip = useId();
  const axes = useMemo(() => profileAxes(losses, { height: mode, scale }), [losses, mode, scale]);
  const paths = useMemo(() => losses.map((values, loss) => profilePath(values, axes[loss])), [losses, axes]);
  const names = useMemo(() => namesOf(profile), [profile]);
  const isShared = axes.every((axis) => axis === axes[0]);
  const placeWords = useMemo(() => {
    const [a, b] = drawnAxes(experiment);
    const { domain } = experiment.plane;
    return (at: number) =>
      `${placeOn(a, domain.a, points[2 * at])}  ${placeOn(b, domain.b, points[2 * at + 1])}`;
  }, [experiment, points]);
  const last = profileSize - 1;

  const read = (next: number | undefined): void => {
    setPlace(next);
    const pointer: Point | undefined =
      next === undefined ? undefined : [points[2 * next], points[2 * next + 1]];
    store.getState().setCursor({ pointer });
  };
  const point = ({ clientX, currentTarget }: PointerEvent) => {
    const box = currentTarget.getBoundingClientRect();
    const x = ((clientX - box.left) / box.width) * width;
    const share = (x - frame.left) / (width - frame.left - frame.right);
    read(Math.round(Math.min(Math.max(share, 0), 1) * last));
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageDown: -32, PageUp: 32 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    read(Math.min(Math.max((place ?? last / 2) + by * (event.shiftKey ? 8 : 1), 0), last));
  };

  return (
    <>
      <div className="row">
        <h2 className="heading">Along the line</h2>
        <span className="help apart">{axisWords(axes, isShared)}</span>
      </div>
      <div
        className="profile-plot"
        role="slider"
        tabIndex={0}
        aria-label="Along the line, to read the losses"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={place ?? last / 2}
        aria-valuetext={
          place === undefined
            ? 'arrow keys read the losses'
            : [
                placeWords(place),
                ...losses.map((values, loss) => `${names[loss]} ${exact(values[place])}`),
              ].join(', ')
        }
        onKeyDown={step}
        onPointerMove={point}
        onPointerLeave={() => read(undefined)}
        onBlur={() => read(undefined)}
      >
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
          <clipPath id={clip}>
            <rect
              x={frame.left}
              y={frame.top - 4}
              width={width - frame.left - frame.right}
              height={height - frame.bottom - frame.top + 8}
            />
          </clipPath>
          {isShared ? (
            axes[0].ticks.map((tick) => (
              <g key={tick} transform={`translate(0 ${yAt(axes[0].shareOf(tick))})`}>
                <path d={`M${frame.left} 0H${width - frame.right}`} stroke="var(--line)" />
                <text x={frame.left - 6} y={4} textAnchor="end">
                  {shortLabel(tick)}
                </text>
              </g>
            ))
          ) : (
            <OwnEnds />
          )}
          <g clipPath={`url(#${CSS.escape(clip)})`}>
            {paths.map((path, loss) => (
              <path
                key={loss}
                className={loss === shown ? 'profile-line shown' : 'profile-line'}
                d={path}
                strokeDasharray={dashes[loss]}
              />
            ))}
          </g>
          {place !== undefined && (
            <g className="profile-cursor" transform={`translate(${xAt(place)} 0)`}>
              <path d={`M0 ${frame.top}V${height - frame.bottom}`} />
              {losses.map((values, loss) => {
                const share = axes[loss].shareOf(values[place]);
                return Number.isFinite(share) && <circle key={loss} cy={yAt(share)} r={3.5} />;
              })}
            </g>
          )}
        </svg>
      </div>
      <div className="profile-ends number">
        <span>● {placeWords(0)}</span>
        <span>{placeWords(last)} ◆</span>
      </div>
      <ProfileLegend
        names={names}
        title={place === undefined ? 'lowest' : placeWords(place)}
        values={losses.map((values) => values[place ?? lowestPlace(values) ?? 0])}
      />
      <ProfileNumbers profile={profile} names={names} />
    </>
  );
}

/** Where every loss has an axis of its own there are no numbers that hold for all. */
function OwnEnds() {
  return [1, 0].map((share) => (
    <g key={share} transform={`translate(0 ${yAt(share)})`}>
      <path d={`M${frame.left} 0H${width - frame.right}`} stroke="var(--line)" />
      <text x={frame.left - 6} y={4} textAnchor="end">
        {share === 1 ? 'high' : 'low'}
      </text>
    </g>
  ));
}

function axisWords(axes: readonly ValueAxis[], isShared: boolean): string {
  const logs = axes.filter(({ isLog }) => isLog).length;
  const words = logs === axes.length ? 'log axis' : logs > 0 ? 'axis, some log' : 'linear axis';
  if (axes.length < 2) return words;
  return isShared ? `same ${words}` : `each its own ${words}`;
}

function namesOf({ experiment, losses }: Profile): string[] {
  return experiment.losses.length > 0 ? lossNames(experiment.losses) : losses.map(() => 'height');
}
