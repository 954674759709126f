import { useMemo, useState } from 'react';
import type { LossNature } from '../../core/analysis/lossNature';
import { Segment } from '../form/Segment';
import { LineKey } from '../plot/Plot';
import { PlotNumbers } from '../plot/PlotNumbers';
import { exact, plain } from '../../core/format';
import { lossLines, places, type DrawnLoss, type LossQuantity } from './lossLines';
import { dashes } from './dashes';
import { LossPlot } from './LossPlot';
import common from '../shell/common.module.css';
import styles from './LossChart.module.css';

/** Of all places these are written down. */
const written = Array.from({ length: 13 }, (_, row) => (row * (places.length - 1)) / 12);

interface LossChartProps {
  /** The loss of the page, and what can be laid over it. */
  readonly main: DrawnLoss;
  readonly others: readonly DrawnLoss[];
  /** Which of the others are drawn before anything is chosen. */
  readonly compared: readonly string[];
  readonly concaveRanges: LossNature['concaveRanges'];
}

/** What losses make of one sample: curves over its margin or its error, others laid over, all of it as numbers too. */
export function LossChart({ main, others, compared, concaveRanges }: LossChartProps) {
  const [quantity, setQuantity] = useState<LossQuantity>('loss');
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const shown = useMemo(
    () => others.filter(({ id }) => chosen[id] ?? compared.includes(id)).slice(0, dashes.length - 1),
    [others, chosen, compared],
  );
  const lines = useMemo(() => lossLines([main, ...shown]), [main, shown]);
  if (lines[0]?.id !== main.id) return null;
  const isFull = shown.length === dashes.length - 1;
  return (
    <section className={styles.chart} aria-label="The loss of one sample">
      <div className={`${common.row} ${styles.title}`}>
        <h3 className={common.heading}>One sample</h3>
        <Segment
          label="Drawn of one sample"
          options={{ loss: 'loss', slope: 'slope' }}
          value={quantity}
          onChange={setQuantity}
        />
      </div>
      <LossPlot lines={lines} quantity={quantity} concaveRanges={concaveRanges} />
      {others.length > 0 && (
        <div className={styles.chips} role="group" aria-label="Laid over it">
          {others.map(({ id, loss }) => {
            const place = shown.findIndex((drawn) => drawn.id === id);
            const isBarred = isFull && place < 0;
            return (
              <button
                key={id}
                type="button"
                className={styles.chip}
                aria-pressed={place >= 0}
                aria-disabled={isBarred}
                title={isBarred ? 'Five is the limit. Clear one to choose another.' : undefined}
                onClick={() => !isBarred && setChosen({ ...chosen, [id]: place < 0 })}
              >
                {place >= 0 && <LineKey dashes={dashes[place + 1]} />}
                {loss.title}
              </button>
            );
          })}
        </div>
      )}
      <PlotNumbers
        heads={[lines[0].shape.over, ...lines.flatMap(({ loss }) => [loss.title, 'slope'])]}
        rows={() =>
          written.map((place) => [
            plain(places[place]),
            ...lines.flatMap(({ shape }) => [shape.y[place], shape.slope()[place]].map(exact)),
          ])
        }
      />
    </section>
  );
}
