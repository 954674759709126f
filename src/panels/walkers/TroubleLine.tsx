import type { ComparedTrail } from '../../core/landscape/walkExperiment';
import { useExperiment, useShownLoss, useThisMassif } from '../../state/hooks';
import { plain, short } from '../../core/format';
import { Icon } from '../shell/Icon';
import { endsInHole, fallsOn } from '../../core/walk/fallsOn';
import { stepOut } from '../../core/walk/stepOut';
import { changeRate } from '../../core/experiment/edit/editRates';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';
import styles from './WalkerRow.module.css';

interface TroubleLineProps {
  readonly index: number;
  readonly trail: ComparedTrail;
  /** On the slider. */
  readonly rate: number;
}

/** What happened to a walker that diverged, and what can be done about it. */
export function TroubleLine({ index, trail, rate }: TroubleLineProps) {
  const { edit, playback } = useThisMassif();
  const { plane } = useExperiment();
  const shown = useShownLoss();
  const smaller = Number((rate / 10).toPrecision(2));
  const out = stepOut(trail, plane.domain);
  const last = trail.loss.length - 1;
  const [isFalling, isHole] = [fallsOn(trail), endsInHole(trail)];
  if (!Number.isFinite(trail.loss[0])) {
    return (
      <p className={common.problem}>
        <Icon name="error" />
        The loss at the start is not a number: there is nowhere to go from there.
      </p>
    );
  }
  return (
    <div className={styles.trouble}>
      <p className={common.problem}>
        <Icon name="error" />
        <span>
          {isHole ? 'Stopped' : 'Diverged'} at step {last}
          {out !== undefined && out < last && `, outside the drawn region from step ${out}`}.{' '}
          {isHole
            ? 'The loss is not a number there: a smaller rate may keep it on the ground.'
            : isFalling
              ? 'The loss falls on and on that way.'
              : `Rate ${trail.setRate.rate === rate ? plain(rate) : short(trail.setRate.rate)} is too large for the slope ${short(trail.gradientNorm[0])} at the start.`}
        </span>
      </p>
      <div className={common.row}>
        {!isFalling && (
          <Button onClick={() => edit((chosen) => changeRate(chosen, index, shown, smaller))}>
            Try {plain(smaller)}
          </Button>
        )}
        <Button look="quiet" onClick={() => playback.stepTo(Math.max(0, (out ?? last) - 1))}>
          Show where it went
        </Button>
      </div>
    </div>
  );
}
