import type { Chosen } from '../core/experiment/chosen';
import { chosenLosses, compareLosses, type ChosenItem } from '../core/experiment/edit/editLosses';
import { suggestedLosses } from '../core/experiment/edit/comparisonPreset';
import { experimentOf } from '../core/experiment/parse/parse';
import { problemOf } from '../core/experiment/subject';
import type { Massif } from './massif';

/** Compares the suggested losses for the task: what is chosen already keeps its settings. */
export function compareSuggested({ edit }: Massif): void {
  edit((chosen) => {
    const known = chosenLosses(chosen);
    const ids = suggestedLosses(experimentOf(chosen));
    return compareLosses(
      chosen,
      ids.map((id) => known.find((loss) => loss.id === id) ?? { id }),
    );
  });
}

/** Leaves comparing to the main loss alone, or goes back to what was compared last, at first to the suggested losses. */
export function toggleComparing(massif: Massif): void {
  const { store, screen, edit } = massif;
  const { experiment, history } = store.getState();
  const { comparisonLeft: left, set } = screen.getState();
  const score = problemOf(experiment.subject, experiment.data, experiment.seed).network?.score;
  if (!score) return;
  const losses = chosenLosses(history.present);
  const compare = (next: readonly ChosenItem[]) => edit((chosen: Chosen) => compareLosses(chosen, next));
  if (losses.length > 1) {
    set({ comparisonLeft: { score, losses } });
    compare(losses.slice(0, 1));
  } else if (left?.score === score) {
    const others = left.losses.filter(({ id }) => id !== losses[0].id);
    compare([...losses, ...others]);
  } else compareSuggested(massif);
}
