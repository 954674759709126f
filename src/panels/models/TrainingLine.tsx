import type { TrainedPlane } from '../../core/landscape/trainedPlane';
import { useExperiment, useIsTrained, useThisMassif, useTraining } from '../../state/hooks';
import { percent, short } from '../../core/format';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';

/** How far the training is, or what came of it: its loss, and how much of its path the plane shows. */
export function TrainingLine() {
  const { steps } = useExperiment().training;
  const isTrained = useIsTrained();
  const { trainer } = useThisMassif();
  const { laid, progress, isCancelled } = useTraining((training) => training);
  if (isTrained && laid) return <p className={common.help}>{trainingWords(laid.plane)}</p>;
  if (isCancelled) {
    return (
      <div className={common.row}>
        <p className={common.help}>The training was cancelled.</p>
        <Button isApart onClick={trainer.restart}>
          Train
        </Button>
      </div>
    );
  }
  const { step = 0, loss } = progress ?? {};
  const words = loss === undefined ? 'Training' : `Step ${step} of ${steps}, loss ${short(loss)}`;
  return (
    <div className={common.row}>
      <p className={common.help} aria-live="off">
        {words}
      </p>
      <Button isApart onClick={trainer.cancel}>
        Cancel
      </Button>
    </div>
  );
}

/** "Trained for 400 steps from loss 0.71 to 0.0023. ..." */
export function trainingWords({ explained, trail, steps, farthest }: TrainedPlane): string {
  const last = steps.at(-1)!;
  const [from, to] = [trail.loss[0], trail.loss.at(-1)!];
  const training =
    trail.end === 'diverged'
      ? `Training diverged after step ${last}: a smaller rate may help.`
      : `Trained for ${last} steps, from loss ${short(from)} to ${short(to)}.`;
  const [a, b] = explained ?? [];
  const shares =
    a !== undefined && b !== undefined
      ? `The line on the range is its path, seen from above; the plane holds ${percent(a)} + ${percent(b)} of the variance of the ${steps.length} points that were saved.`
      : undefined;
  const where = farthest.over === 'all' ? '' : `, at the ${steps.length} steps that were saved`;
  const distance = `The path goes as far as ${short(farthest.distance)} from the plane${where}.`;
  return [training, shares, distance].filter((part) => part !== undefined).join(' ');
}
