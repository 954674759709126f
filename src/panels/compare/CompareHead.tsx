import { useMemo } from 'react';
import { useMassif, useShownLoss, useThisMassif } from '../../state/hooks';
import type { Drawn } from '../../state/drawn';
import { showLoss } from '../../state/shownLoss';
import { convexityMeasure, factOf } from '../words/compareWords';
import { Icon } from '../shell/Icon';
import { describeRange } from '../stage/StageText';
import { titleOfRange } from '../../core/experiment/rangeNames';
import './CompareCell.css';

/** Above a compared range: whose it is, one fact, and the way to take it away. */
export function CompareHead({ drawn, loss }: { drawn: Drawn; loss: number }) {
  const massif = useThisMassif();
  const { actions } = massif;
  const { experiment, field, relief } = drawn;
  const nonConvex = useMassif(({ results }) => results.nonConvex[loss]);
  const title = titleOfRange(experiment, loss);
  const shown = useShownLoss();
  const fact = useMemo(() => factOf(field, relief, nonConvex), [field, relief, nonConvex]);
  const text = useMemo(() => describeRange(experiment, field, loss), [experiment, field, loss]);
  return (
    <header className="compare-head">
      <h2>
        <button
          type="button"
          className="compare-name"
          aria-pressed={shown === loss}
          title="Show in the linked views and in the rates"
          onClick={() => showLoss(massif, loss)}
        >
          {title}
        </button>
      </h2>
      <p className="help" title={nonConvex ? `${fact}. ${convexityMeasure}` : fact}>
        {fact.split(', ').map((part, index) => (
          <span key={part}>{index === 0 ? part : `, ${part}`}</span>
        ))}
      </p>
      <p className="hidden-text">{text}</p>
      <button
        type="button"
        className="icon-button compare-remove"
        aria-label={`Remove ${title}`}
        title="Remove"
        onClick={() => actions.removeLoss(loss)}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
