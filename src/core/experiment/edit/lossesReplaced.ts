import { find } from '../../catalog';
import { inSentence } from '../../inSentence';
import { listed } from '../../listed';
import { losses } from '../../losses';
import type { Experiment } from '../experiment';
import type { Notice } from '../parse/untrusted';

/**
 * What happened to the losses when the data or the model became others, where some were left out or came; undefined for
 * a change of anything else, and for a terrain, which has none.
 */
export function lossesReplaced(before: Experiment, after: Experiment): Notice | undefined {
  const isSameProblem = before.data === after.data && before.subject === after.subject;
  const [old, now] = [namesOf(before), namesOf(after)];
  const gone = old.filter((name) => !now.includes(name));
  const came = now.filter((name) => !old.includes(name));
  if (isSameProblem || old.length === 0 || now.length === 0 || (gone.length === 0 && came.length === 0))
    return undefined;
  const message = `With these data and this model ${happened(gone, came)}.`;
  return { where: 'losses', message, canBeUndone: true };
}

function happened(gone: readonly string[], came: readonly string[]): string {
  const is = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are');
  if (gone.length === 0) return `${listed(came)} ${is(came)} compared too`;
  if (came.length === 0) return `${listed(gone)} ${is(gone)} left out`;
  return `${listed(came)} ${came.length === 1 ? 'takes' : 'take'} the place of ${listed(gone)}`;
}

function namesOf({ losses: chosen }: Experiment): string[] {
  return chosen.map(({ id }) => inSentence(find(losses, id)!));
}
