import { lazy, Suspense } from 'react';
import { find } from '../../core/catalog';
import { losses } from '../../core/losses';
import { useChosen, useScreen, useThisMassif } from '../../state/hooks';
import { toggleComparing } from '../../state/comparing';
import { LossCurve } from './LossCurve';
import { NoModel } from '../models/NoModel';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';
import styles from './LossSection.module.css';

const LaterComparedLosses = lazy(async () => ({
  default: (await import('./ComparedLosses')).ComparedLosses,
}));

/** The losses in short: one with its curve and what it does, several as a list; and the way to their formulas. */
export function LossSection() {
  const massif = useThisMassif();
  const chosen = useChosen('losses');
  const openChoice = useScreen((screen) => screen.openChoice);
  const [main] = chosen;
  if (!main) return <NoModel />;
  const loss = find(losses, main.id)!;
  const isCompared = chosen.length > 1;
  return (
    <>
      {isCompared ? (
        <Suspense>
          <LaterComparedLosses />
        </Suspense>
      ) : (
        <div className={styles.about}>
          <LossCurve loss={loss} settings={main.settings} width={88} height={48} />
          <p className={common.help}>{loss.about}</p>
        </div>
      )}
      <Button onClick={() => openChoice('loss')}>Losses, formula and settings</Button>
      {!isCompared && <Button onClick={() => toggleComparing(massif)}>Compare losses</Button>}
    </>
  );
}
