import { lazy, Suspense, useState } from 'react';
import { filledRule, type FilledLine } from '../../../core/analysis/filledRule';
import { partsOf } from '../../../core/analysis/stepParts';
import type { Pair } from '../../../core/analysis/stepTaken';
import { find } from '../../../core/catalog';
import { short } from '../../../core/format';
import { drawnAxes } from '../../../core/landscape/drawnAxes';
import { optimizers } from '../../../core/optimizers';
import {
  useAnswer,
  useExperiment,
  useScreen,
  useSelectedWalker,
  useThisMassif,
  useWalkerLooks,
} from '../../../state/hooks';
import { batchMesh } from '../../../state/queries/batchSurface';
import { stepReason } from '../../../state/queries/stepReason';
import { Segment } from '../../form/Segment';
import { Button } from '../../shell/Button';
import { Marker } from '../../walkers/Marker';
import { axisName } from '../../words/axisWords';
import { ArrowKey } from './ArrowKey';
import { partWords } from './partWords';
import common from '../../shell/common.module.css';
import styles from './WhyStepView.module.css';

const Maths = lazy(() => import('../../shell/Maths'));

/** What the selected walker does next and why: its slope, what it remembers, and its rule with the numbers of the step. */
export function WhyStepView() {
  const experiment = useExperiment();
  const reason = useAnswer(stepReason);
  const selected = useSelectedWalker();
  const { screen } = useThisMassif();
  const isBatchShown = useScreen(({ opened }) => opened.includes(batchMesh));
  const looks = useWalkerLooks();
  const [axis, setAxis] = useState<'0' | '1'>('0');
  const [part, setPart] = useState<number>();
  if (!reason || reason.walker !== selected || !looks[selected]) {
    return <p className={common.help}>The walk of this walker ends here: it takes no further step.</p>;
  }
  const { optimizer } = experiment.walkers[selected];
  const entry = find(optimizers, optimizer.id)!;
  const axes = drawnAxes(experiment).map(axisName);
  const { step, from, to, rate, loss, gradient, whole, samples, before } = reason;
  const { momentum, squares } = partsOf(optimizer.id, reason);
  const move: Pair = [to[0] - from[0], to[1] - from[1]];
  const lines = filledRule(optimizer, {
    theta: from,
    gradient,
    step,
    rate,
    ...(before && { state: before }),
  });
  const stops = [undefined, ...(lines ?? []).keys(), undefined];
  const at = part === undefined ? undefined : Math.min(part, stops.length - 1);
  const line = at === undefined ? undefined : stops[at];
  const isLit = (place: number) => at === undefined || at === place;
  return (
    <div className={styles.reason}>
      <p className={common.row}>
        <Marker slot={looks[selected].slot} />
        <strong>{looks[selected].name}</strong>
        <span className={common.help}>
          from step {step - 1} to {step}
        </span>
      </p>
      <table className={styles.vectors}>
        <thead>
          <tr>
            <th />
            {axes.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name="gradient" pair={gradient} mark={<ArrowKey look="gradient" />} isLit={isLit(0)} />
          {samples !== undefined && <Row name="of all samples" pair={whole} />}
          {momentum && (
            <Row
              name={`momentum ${momentum.name}`}
              pair={momentum.value}
              mark={<ArrowKey look="momentum" />}
            />
          )}
          {squares && (
            <Row
              name={`squares ${squares.name}`}
              pair={squares.value}
              mark={<Squares of={squares.value} />}
            />
          )}
          <Row
            name="step"
            pair={move}
            mark={<ArrowKey look="step" slot={looks[selected].slot} />}
            isLit={isLit(stops.length - 1)}
          />
        </tbody>
      </table>
      <p className={common.help}>
        {samples === undefined ? '' : `The slope is that of ${samples} samples. `}
        Loss {short(loss[0])} to {short(loss[1])}
        {entry.rateKind !== 'none' && `, rate ${short(rate)}`}. The step is drawn to scale with a hollow
        marker at its end; other arrows show directions, downhill.
      </p>
      {samples !== undefined && (
        <label className={common.row}>
          <input
            type="checkbox"
            checked={isBatchShown}
            onChange={({ currentTarget }) => screen.getState().openView(batchMesh, currentTarget.checked)}
          />
          Surface of these samples, as a mesh
        </label>
      )}
      {lines ? (
        <>
          <div className={common.row}>
            <Segment
              label="Coordinate of the numbers"
              value={axis}
              options={{ '0': axes[0], '1': axes[1] }}
              onChange={setAxis}
            />
            {at === undefined ? (
              <Button isApart onClick={() => setPart(0)}>
                Part by part
              </Button>
            ) : (
              <>
                <Button isApart aria-disabled={at === 0} onClick={() => setPart(Math.max(at - 1, 0))}>
                  Back
                </Button>
                <Button onClick={() => setPart(at + 1 < stops.length ? at + 1 : undefined)}>
                  {at + 1 < stops.length ? 'Next' : 'Done'}
                </Button>
              </>
            )}
          </div>
          {at !== undefined && (
            <p role="status" className={styles.words}>
              {at + 1} of {stops.length}.{' '}
              {partWords(at, stops.length, line === undefined ? undefined : lines[line])}
            </p>
          )}
          <ol className={styles.lines}>
            {lines.map((each, index) => (
              <Line key={each.name} line={each} axis={Number(axis) as 0 | 1} isLit={isLit(index + 1)} />
            ))}
          </ol>
        </>
      ) : (
        <p>{entry.about}</p>
      )}
    </div>
  );
}

function Line({ line, axis, isLit }: { line: FilledLine; axis: 0 | 1; isLit: boolean }) {
  return (
    <li data-lit={isLit}>
      <Suspense fallback={<span className={common.help}>Typesetting</span>}>
        <Maths latex={line.latex} />
        <Maths latex={`\\quad = ${line.filled[axis]}`} />
      </Suspense>
    </li>
  );
}

interface RowProps {
  readonly name: string;
  readonly pair: Pair;
  readonly mark?: React.ReactNode;
  readonly isLit?: boolean;
}

function Row({ name, pair, mark, isLit = true }: RowProps) {
  return (
    <tr data-lit={isLit}>
      <th scope="row">
        {mark}
        {name}
      </th>
      {pair.map((value, index) => (
        <td key={index}>{short(value)}</td>
      ))}
    </tr>
  );
}

/** Squares whose areas are as the two numbers. */
function Squares({ of: [a, b] }: { of: Pair }) {
  const largest = Math.max(a, b);
  const sides = [a, b].map((area) => (largest > 0 ? 14 * Math.sqrt(Math.max(area, 0) / largest) : 0));
  return (
    <svg width="34" height="16" aria-hidden>
      {sides.map((side, index) => (
        <rect key={index} x={18 * index + 1} y={15 - side} width={side} height={side} fill="var(--ink2)" />
      ))}
    </svg>
  );
}
