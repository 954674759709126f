import { useId, useMemo, useState } from 'react';
import type { Point } from '../../../core/experiment/experiment';
import { lossNames } from '../../../core/experiment/lossNames';
import { profileSize } from '../../../core/reading/profile';
import { useChosen, useShownLoss, useThisMassif } from '../../../state/hooks';
import { drawnAxes } from '../../../state/landscape';
import type { Profile } from '../../../state/store';
import { placeOn } from '../../words/axisWords';
import { exact } from '../../words/format';
import { PlotReader } from '../../plot/PlotReader';
import { ValueTicks } from '../../plot/ValueTicks';
import { dashes } from '../../losses/lossDashes';
import { ProfileLegend } from './ProfileLegend';
import { lowestPlace, plot, profileAxes, profilePath, xAt } from './profileLines';
import { ProfileNumbers } from './ProfileNumbers';
import type { ValueAxis } from '../../plot/valueAxis';

const { left, right, top, floor } = plot.sides;
/** Where every loss has an axis of its own there are no numbers that hold for all. */
const ends = [1, 0];

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

  return (
    <>
      <div className="row">
        <h2 className="heading">Along the line</h2>
        <span className="help apart">{axisWords(axes, isShared)}</span>
      </div>
      <PlotReader
        plot={plot}
        className="profile-plot"
        aria-label="Along the line, to read the losses"
        aria-valuetext={
          place === undefined
            ? 'arrow keys read the losses'
            : [
                placeWords(place),
                ...losses.map((values, loss) => `${names[loss]} ${exact(values[place])}`),
              ].join(', ')
        }
        last={last}
        strides={{ shift: 8, page: 32 }}
        place={place}
        onPlace={read}
      >
        <clipPath id={clip}>
          <rect x={left} y={top - 4} width={right - left} height={floor - top + 8} />
        </clipPath>
        {isShared ? (
          <ValueTicks plot={plot} ticks={axes[0].ticks} shareOf={axes[0].shareOf} />
        ) : (
          <ValueTicks
            plot={plot}
            ticks={ends}
            shareOf={(end) => end}
            labelOf={(end) => (end === 1 ? 'high' : 'low')}
          />
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
            <path d={`M0 ${top}V${floor}`} />
            {losses.map((values, loss) => {
              const share = axes[loss].shareOf(values[place]);
              return Number.isFinite(share) && <circle key={loss} cy={plot.yAt(share)} r={3.5} />;
            })}
          </g>
        )}
      </PlotReader>
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

function axisWords(axes: readonly ValueAxis[], isShared: boolean): string {
  const logs = axes.filter(({ isLog }) => isLog).length;
  const words = logs === axes.length ? 'log axis' : logs > 0 ? 'axis, some log' : 'linear axis';
  if (axes.length < 2) return words;
  return isShared ? `same ${words}` : `each its own ${words}`;
}

function namesOf({ experiment, losses }: Profile): string[] {
  return experiment.losses.length > 0 ? lossNames(experiment.losses) : losses.map(() => 'height');
}
