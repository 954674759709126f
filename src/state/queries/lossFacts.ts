import type { LossFacts } from '../../core/analysis/lossFacts';
import { problemOf } from '../../core/experiment/subject';
import type { Score } from '../../core/losses/loss';
import type { Instance } from '../instance';
import type { Query } from '../query';

/** What is said of a loss that scores such answers. */
interface FactsOfLoss extends LossFacts {
  readonly id: string;
  readonly score: Score;
}

/** What the page of the main loss says about it, while it is open: derivatives of long formulas take their time. */
export const lossFacts: Query<FactsOfLoss | undefined> = {
  name: 'what is said of the loss',
  policy: 'latest',
  urgency: 'urgent',
  unanswered: undefined,
  about: (massif, put) => ({
    key: () => JSON.stringify(askedLoss(massif)),
    async answer(ask) {
      const asked = askedLoss(massif);
      if (!asked) return;
      const facts = await ask((api) => api.lossFacts(asked));
      put({ id: asked.id, score: asked.score, ...facts });
    },
    // What was said stays to be read until another loss is asked about.
    reset: () => {},
  }),
};

function askedLoss({ store, screen }: Instance) {
  const { losses, subject, data, seed } = store.getState().experiment;
  const { network } = problemOf(subject, data, seed);
  if (screen.getState().detail !== 'loss' || !network || !losses[0]) return undefined;
  const [{ id, settings }] = losses;
  return { id, settings, score: network.score };
}
