import type { ComparedTrail } from '../../core/landscape/walkExperiment';
import { useExperiment, useShownLoss, useThisMassif } from '../../state/hooks';
import { plain, short } from '../../core/format';
import { Icon } from '../shell/Icon';
import { endsInHole, fallsOn } from '../../core/walk/fallsOn';
import { stepOut } from '../../core/walk/stepOut';
import { changeRate } from '../../core/experiment/edit/editRates';
import { Button } from '../shell/Button';
import { endWords } from '../words/walkers';
import common from '../shell/common.module.css';
import styles from './WalkerRow.module.css';

interface TroubleLineProps {
  readonly index: number;
  readonly trail: ComparedTrail;
  /** On the slider; undefined for a method without a rate. */
  readonly rate: number | undefined;
}

/** What happened to a walker that diverged, and what can be done about it. */
export function TroubleLine({ index, trail, rate }: TroubleLineProps) {
  const { edit, playback } = useThisMassif();
  const { plane } = useExperiment();
  const shown = useShownLoss();
  const smaller = rate === undefined ? undefined : Number((rate / 10).toPrecision(2));
  const out = stepOut(trail, plane.domain);
  const last = trail.loss.length - 1;
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
          {endWords(trail, plane.domain)} {reasonOf(trail, rate)}
        </span>
      </p>
      <div className={common.row}>
        {!fallsOn(trail) && smaller !== undefined && (
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

function reasonOf(trail: ComparedTrail, rate: number | undefined): string {
  const { rate: inForce } = trail.setRate;
  if (endsInHole(trail)) {
    const mend = inForce === undefined ? '' : ': a smaller rate may keep it on the ground';
    return `The loss is not a number there${mend}.`;
  }
  if (fallsOn(trail)) return 'The loss falls on and on that way.';
  if (inForce === undefined || rate === undefined) return 'Its steps grow without end from this start.';
  const written = inForce === rate ? plain(rate) : short(inForce);
  return `Rate ${written} is too large for the slope ${short(trail.gradientNorm[0])} at the start.`;
}
