import { compareLosses } from '../core/experiment/editLosses';
import type { Experiment, LossChoice } from '../core/experiment/experiment';
import { lessonOf } from '../core/experiment/lesson';
import { groundOf } from '../core/experiment/subject';
import { actions } from './actions';
import { useMassif } from './store';

/** What was compared when comparing was left, with the score that it read. */
let left: { readonly score: string; readonly losses: readonly LossChoice[] } | undefined;

/** The ready set for the task of an experiment: what is chosen already keeps its settings. */
export function lessonSet(experiment: ScoredChoices): readonly { readonly id: string }[] {
  const scored = scoredOf(experiment);
  if (!scored) return [];
  return lessonOf(scored).map((id) => experiment.losses.find((loss) => loss.id === id) ?? { id });
}

/** Compares the ready set for the task. */
export function compareLesson(): void {
  actions.edit((experiment) => compareLosses(experiment, lessonSet(experiment)));
}

/** Leaves comparing to the main loss alone, or goes back to what was compared last, at first to the ready set. */
export function toggleComparing(): void {
  const { present } = useMassif.getState().history;
  const score = scoredOf(present)?.score;
  if (!score) return;
  if (present.losses.length > 1) {
    left = { score, losses: present.losses };
    actions.edit((experiment) => compareLosses(experiment, experiment.losses.slice(0, 1)));
  } else if (left?.score === score) {
    const others = left.losses.filter(({ id }) => id !== present.losses[0].id);
    actions.edit((experiment) => compareLosses(experiment, [...experiment.losses, ...others]));
  } else compareLesson();
}

/** What decides which losses fit. */
type ScoredChoices = Pick<Experiment, 'subject' | 'data' | 'seed' | 'losses'>;

function scoredOf({ subject, data, seed }: ScoredChoices) {
  return groundOf(subject, data, seed).network;
}
