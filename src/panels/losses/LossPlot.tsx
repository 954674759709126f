import { useMemo, useState } from 'react';
import { inSentence } from '../../core/inSentence';
import { lossReach } from '../../core/analysis/lossShape';
import type { LossNature } from '../../core/analysis/lossNature';
import { exact, plain } from '../../core/format';
import { Plot } from '../plot/Plot';
import { plotFrame } from '../plot/plotFrame';
import { dashes } from './dashes';
import { lossAxis, places, valuesOf, type LossLine, type LossQuantity } from './lossLines';
import { useSampleTicks } from './useSampleTicks';
import common from '../shell/common.module.css';
import styles from './LossChart.module.css';
import plot from '../plot/Plot.module.css';

const frame = plotFrame({ width: 370, height: 206, left: 40, right: 8, top: 8, bottom: 48 });
const { left, right, top, floor, height } = frame;

interface LossPlotProps {
  readonly lines: readonly LossLine[];
  readonly quantity: LossQuantity;
  readonly concaveRanges: LossNature['concaveRanges'];
}

/** The curves of one sample; ticks below are the samples. */
export function LossPlot({ lines, quantity, concaveRanges }: LossPlotProps) {
  const [place, onPlace] = useState<number>();
  const { over } = lines[0].shape;
  const { ticks, caption } = useSampleTicks(over, xAt);
  const drawn = useMemo(() => {
    const axis = lossAxis(valuesOf(lines[0], quantity));
    return lines.map((line, index) => {
      const values = valuesOf(line, quantity);
      return { name: line.loss.title, values, axis, isMain: index === 0, dashes: dashes[index] };
    });
  }, [lines, quantity]);
  const said = place === undefined ? [] : reading(lines, place);

  return (
    <>
      <Plot
        frame={frame}
        lines={drawn}
        reading={{
          label: `${over}, to read ${lines.map(({ loss }) => inSentence(loss)).join(', ')}`,
          words: said.join(', ') || 'arrow keys read the curves',
          last: places.length - 1,
          place,
          onPlace,
          strides: { shift: 10, page: 20 },
          numberAt: (at) => places[at],
        }}
        behind={
          <>
            {concaveRanges.map(([from, to]) => (
              <path
                key={from}
                className={styles.down}
                d={`M${xAt(from)} ${top}H${xAt(to)}V${floor}H${xAt(from)}Z`}
              />
            ))}
            <path d={`M${xAt(0)} ${top}V${floor}`} stroke="var(--edge)" />
            <Foot over={over} />
          </>
        }
      >
        <g ref={ticks} className={styles.ticks} transform={`translate(0 ${floor + 2})`} />
      </Plot>
      <p className={`${common.help} ${styles.reading}`}>
        {said.length > 0 && <span className={`${common.number} ${styles.said}`}>{said.join('\n')}</span>}
        <span ref={caption} hidden={said.length > 0} />
      </p>
    </>
  );
}

/** The axis below: numbers, what they are, and for margins which side is right. */
function Foot({ over }: { over: 'error' | 'margin' }) {
  const [low, high] = over === 'margin' ? ['wrong', 'right'] : ['too low', 'too high'];
  const words = [[low, left, 'start'], [over, xAt(0), 'middle'], [high, right, 'end']] as const; // prettier-ignore
  return (
    <>
      {[-lossReach, -lossReach / 2, 0, lossReach / 2, lossReach].map((x) => (
        <text key={x} x={xAt(x)} y={floor + 26} textAnchor="middle">
          {plain(x)}
        </text>
      ))}
      {words.map(([word, x, textAnchor]) => (
        <text key={word} className={plot.words} x={x} y={height - 5} textAnchor={textAnchor}>
          {word}
        </text>
      ))}
    </>
  );
}

/** "margin 0.5", then a line for every loss with its value and slope there. */
export function reading(lines: readonly LossLine[], place: number): string[] {
  const { over } = lines[0].shape;
  return [
    `${over} ${plain(Number(places[place].toFixed(2)))}`,
    ...lines.map(({ loss, shape }) => {
      return `${loss.title}: ${exact(shape.y[place])}, slope ${exact(shape.slope()[place])}`;
    }),
  ];
}

/** Open sides end at the frame. */
function xAt(x: number): number {
  const inside = Math.min(Math.max(x, -lossReach), lossReach);
  return frame.xAt((inside + lossReach) / (2 * lossReach));
}
