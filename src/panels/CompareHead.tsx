import { useMemo } from 'react';
import { find } from '../core/catalog';
import { losses } from '../core/losses';
import { actions } from '../state/actions';
import type { Drawn } from '../state/drawn';
import { useMassif } from '../state/store';
import { factOf } from './compareWords';
import { Icon } from './Icon';
import { describeRange } from './StageText';
import './CompareCell.css';

/** Above a compared range: whose it is, one fact, and the way to take it away. */
export function CompareHead({ drawn, loss }: { drawn: Drawn; loss: number }) {
  const { experiment, field, relief } = drawn;
  const nonConvex = useMassif(({ results }) => results.nonConvex[loss]);
  const { id } = experiment.losses[loss];
  const { title } = find(losses, id)!;
  const fact = useMemo(() => factOf(field, relief, nonConvex), [field, relief, nonConvex]);
  const text = useMemo(() => describeRange(experiment, field, loss), [experiment, field, loss]);
  return (
    <header className="compare-head">
      <h2>{title}</h2>
      <p className="help">{fact}</p>
      <p className="hidden-text">{text}</p>
      <button
        type="button"
        className="icon-button compare-remove"
        aria-label={`Take ${title} away`}
        title="Take away"
        onClick={() => actions.removeLoss(loss)}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
