import { useMemo } from 'react';
import type { Experiment } from '../../core/experiment/experiment';
import { samplesFor } from '../../core/experiment/subject';
import { finiteExtremes, isLevel, type HeightField } from '../../core/landscape/heightField';
import { flatShare } from '../../core/analysis/flatShare';
import { axisStep, numberStep } from '../../core/surface/numberStep';
import { heights, type HeightMode } from '../../core/heights';
import type { Surface } from '../../core/surface/surface';
import { isNarrow } from '../../core/surface/valueTicks';
import { useDrawn, useThisMassif } from '../../state/hooks';
import type { Drawn } from '../../core/surface/drawn';
import { Switch } from '../form/Switch';
import { exact, percent, short } from '../../core/format';
import { changeView } from '../../core/experiment/edit/edit';
import { titlesOf } from '../form/options';
import { Exaggeration } from './Exaggeration';
import { RampSelect } from './RampSelect';
import common from '../shell/common.module.css';
import { roomyTicks } from './roomyTicks';
import styles from './Legend.module.css';

/** The ramp of a surface, low to high, as a CSS image. */
export type RampImage = (surface: Surface) => string;

interface LegendProps {
  readonly ramp: RampImage;
  readonly compact?: boolean;
}

/** What colour and height mean: ramp, height mode, range of losses, and whatever else is true of the picture. */
export function Legend({ ramp, compact = false }: LegendProps) {
  const drawn = useDrawn();
  if (!drawn) return null;
  const { experiment, field, surface } = drawn;
  const name = experiment.subject.terrain ? 'Height' : 'Loss';
  return (
    <section
      className={`${common.label} ${compact ? styles.compact : `${common.panel} ${styles.legend}`}`}
      aria-label="Legend"
    >
      <div className={`${common.row} ${styles.head}`}>
        <strong>{name}</strong>
        <HeightSwitch compact={compact} mode={surface.mode} />
        {!compact && <span className={`${common.number} ${common.apart}`}>{rangeOf(field)}</span>}
      </div>
      <Ramp surface={surface} image={ramp(surface)} hasTicks={!compact} />
      {compact && <span className={common.number}>{rangeOf(field)}</span>}
      {!compact && <Remarks {...drawn} />}
    </section>
  );
}

/** How a loss becomes a height, and how high that is drawn. */
export function HeightSwitch({ compact, mode }: { compact: boolean; mode: HeightMode }) {
  const { edit } = useThisMassif();
  return (
    <>
      <Switch
        label="Height"
        value={mode}
        options={titlesOf(heights)}
        onChange={(height) => edit((chosen) => changeView(chosen, { height }))}
        compact={compact}
      />
      <Exaggeration />
    </>
  );
}

function rangeOf({ min, max }: HeightField): string {
  if (Number.isNaN(min)) return 'nowhere a number';
  if (isLevel({ min, max })) return `${short(min)} everywhere`;
  return isNarrow(min, max) ? `${exact(min)} + ${short(max - min)}` : `${short(min)} – ${short(max)}`;
}

/** How wide the ramp is, and what is free beside it, in CSS pixels as the sheet says. */
const [rampWidth, rampMargin] = [270, 14];

function Ramp({ surface, image, hasTicks }: { surface: Surface; image: string; hasTicks: boolean }) {
  return (
    <div className={styles.ramp}>
      <RampSelect image={image} />
      {hasTicks &&
        roomyTicks(surface.ticks, rampWidth, rampMargin).map(({ label, position }) => (
          <span key={label} className={styles.tick} style={{ left: `${100 * position}%` }}>
            {label}
          </span>
        ))}
    </div>
  );
}

/** Of targets that are values. */
function stepOfTargets({ subject, data, seed }: Experiment): number | undefined {
  if (subject.terrain) return undefined;
  const { task, target } = samplesFor(data, seed);
  const { min, max } = finiteExtremes(target);
  return task === 'regression' ? numberStep(min, max) : undefined;
}

/** Rows that stand only when they are true. */
function Remarks({ surface, field, experiment }: Drawn) {
  const flat = useMemo(() => flatShare(field), [field]);
  const level = isLevel(field);
  const isBeyondScale = !level && surface.top === 0 && surface.openShare < 1;
  const step = level ? undefined : numberStep(field.min, field.max);
  const targetStep = stepOfTargets(experiment);
  const alongAxis = axisStep(field.domain);
  const isPlain =
    !level && !isBeyondScale && flat === 0 && surface.openShare === 0 && surface.clippedAbove === undefined;
  if (isPlain && [step, targetStep, alongAxis].every((share) => share === undefined)) return null;
  return (
    <ul className={styles.remarks}>
      {level && <li className={common.help}>All heights here are the same within rounding.</li>}
      {isBeyondScale && (
        <li className={common.help}>
          Heights here differ by {field.max - field.min < 1 ? 'less' : 'more'} than can be drawn: the ground
          is shown level.
        </li>
      )}
      {flat > 0 && (
        <li className={common.row}>
          <span className={`${styles.swatch} ${styles.hatched}`} aria-hidden />
          gradient exactly zero
          <span className={`${common.number} ${common.apart}`}>{percent(flat)}</span>
        </li>
      )}
      {flat > 0 && surface.piecewiseConstant && (
        <li className={common.help}>
          Between its jumps the ground is level, so a gradient walker has nowhere to go.
        </li>
      )}
      {surface.openShare > 0 && (
        <li className={common.row}>
          <span className={`${styles.swatch} ${styles.open}`} aria-hidden />
          not a number: left open
          <span className={`${common.number} ${common.apart}`}>{percent(surface.openShare)}</span>
        </li>
      )}
      {surface.clippedAbove !== undefined && (
        <li className={common.row}>
          <span className={`${styles.swatch} ${styles.clipped}`} aria-hidden />
          clipped above {short(surface.clippedAbove)}
        </li>
      )}
      {step !== undefined && (
        <li className={common.help}>
          The numbers that a computer has here are {percent(step)} of this height apart: the steps are
          rounding.
        </li>
      )}
      {alongAxis !== undefined && (
        <li className={common.help}>
          The numbers that a computer has along an axis are {percent(alongAxis)} of the region apart: heights
          between them are guesses.
        </li>
      )}
      {targetStep !== undefined && (
        <li className={common.help}>
          The numbers that a computer has around the targets are {percent(targetStep)} of their spread apart:
          steps of the surface may be rounding.
        </li>
      )}
    </ul>
  );
}
