import { lazy, Suspense, useState } from 'react';
import { filledRule, type FilledLine } from '../../../core/analysis/filledRule';
import { partsOf } from '../../../core/analysis/stepParts';
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
import { partWords } from './partWords';
import { StepVectors } from './StepVectors';
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
  const { step, from, rate, loss, gradient, samples, before } = reason;
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
      <StepVectors
        reason={reason}
        parts={partsOf(optimizer.id, reason)}
        axes={axes}
        slot={looks[selected].slot}
        isGradientLit={isLit(0)}
        isStepLit={isLit(stops.length - 1)}
      />
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
