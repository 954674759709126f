import type { TrainedPlane } from '../../core/landscape/trainedPlane';
import { useExperiment, useIsTrained, useThisMassif, useTraining } from '../../state/hooks';
import { percent, short } from '../../core/format';

/** How far the training is, or what came of it: its loss, and how much of its path the plane shows. */
export function TrainingLine() {
  const { steps } = useExperiment().training;
  const isTrained = useIsTrained();
  const { trainer } = useThisMassif();
  const { laid, progress, isCancelled } = useTraining((training) => training);
  if (isTrained && laid) return <p className="help">{trainingWords(laid.plane)}</p>;
  if (isCancelled) {
    return (
      <div className="row">
        <p className="help">The training was cancelled.</p>
        <button type="button" className="second apart" onClick={trainer.restart}>
          Train
        </button>
      </div>
    );
  }
  const words = progress ? `Step ${progress.step} of ${steps}, loss ${short(progress.loss)}` : 'Training';
  return (
    <div className="row">
      <p className="help" aria-live="off">
        {words}
      </p>
      <button type="button" className="second apart" onClick={trainer.cancel}>
        Cancel
      </button>
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
