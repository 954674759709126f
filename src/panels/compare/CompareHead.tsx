import { useMemo } from 'react';
import { useAnswer, useShownLoss, useThisMassif } from '../../state/hooks';
import { convexity } from '../../state/queries/convexity';
import type { Drawn } from '../../core/surface/drawn';
import { showLoss } from '../../state/shown';
import { convexityMeasure, factOf } from '../../core/surface/compareWords';
import { describeRange } from '../stage/StageText';
import { titleOfRange } from '../../core/experiment/titleOfRange';
import { removeLoss } from '../../core/experiment/edit/editLosses';
import { IconButton } from '../shell/IconButton';
import common from '../shell/common.module.css';
import styles from './CompareHead.module.css';

/** Above a compared range: whose it is, one fact, and the way to take it away. */
export function CompareHead({ drawn, loss }: { drawn: Drawn; loss: number }) {
  const massif = useThisMassif();
  const { edit } = massif;
  const { experiment, field, surface } = drawn;
  const nonConvex = useAnswer(convexity, ({ facts }) => facts[loss]);
  const title = titleOfRange(experiment, loss);
  const shown = useShownLoss();
  const fact = useMemo(() => factOf(field, surface, nonConvex), [field, surface, nonConvex]);
  const text = useMemo(() => describeRange(experiment, field, loss), [experiment, field, loss]);
  return (
    <header className={styles.head}>
      <h2>
        <button
          type="button"
          className={styles.name}
          aria-pressed={shown === loss}
          title="Show in the linked views and in the rates"
          onClick={() => showLoss(massif, loss)}
        >
          {title}
        </button>
      </h2>
      <p
        className={`${common.help} ${styles.fact}`}
        title={nonConvex ? `${fact}. ${convexityMeasure(nonConvex)}` : fact}
      >
        {fact.split(', ').map((part, index) => (
          <span key={part}>{index === 0 ? part : `, ${part}`}</span>
        ))}
      </p>
      <p className={common.hiddenText}>{text}</p>
      <IconButton
        icon="close"
        label={`Remove ${title}`}
        className={styles.remove}
        title="Remove"
        onClick={() => edit((chosen) => removeLoss(chosen, loss))}
      />
    </header>
  );
}
