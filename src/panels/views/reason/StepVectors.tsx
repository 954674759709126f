import type { ReactNode } from 'react';
import type { StepParts } from '../../../core/analysis/stepParts';
import type { Pair } from '../../../core/analysis/stepTaken';
import { short } from '../../../core/format';
import type { StepReason } from '../../../state/queries/stepReason';
import { ArrowKey } from './ArrowKey';
import styles from './WhyStepView.module.css';

interface StepVectorsProps {
  readonly reason: StepReason;
  readonly parts: StepParts;
  readonly axes: readonly string[];
  readonly slot: number;
  readonly isGradientLit: boolean;
  readonly isStepLit: boolean;
}

/** The numbers behind the arrows of a step, one column a coordinate. */
export function StepVectors({ reason, parts, axes, slot, isGradientLit, isStepLit }: StepVectorsProps) {
  const { from, to, gradient, whole, samples } = reason;
  const { momentum, squares } = parts;
  const move: Pair = [to[0] - from[0], to[1] - from[1]];
  return (
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
        <Row name="gradient" pair={gradient} mark={<ArrowKey look="gradient" />} isLit={isGradientLit} />
        {samples !== undefined && <Row name="of all samples" pair={whole} />}
        {momentum && (
          <Row name={`momentum ${momentum.name}`} pair={momentum.value} mark={<ArrowKey look="momentum" />} />
        )}
        {squares && (
          <Row name={`squares ${squares.name}`} pair={squares.value} mark={<Squares of={squares.value} />} />
        )}
        <Row name="step" pair={move} mark={<ArrowKey look="step" slot={slot} />} isLit={isStepLit} />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly name: string;
  readonly pair: Pair;
  readonly mark?: ReactNode;
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
