import { stepFrom } from '../../core/analysis/stepTaken';
import { landscapeKey } from '../../core/landscape/landscapeKey';
import { batchSizeOf } from '../../core/landscape/batches';
import type { BatchLosses } from '../../../workers/answers/batchLosses';
import type { Instance } from '../instance';
import type { Query } from '../query';
import { selectedWalker, shownLoss } from '../shown';
import { shownStep } from '../shownStep';
import { knownAffinePlane, isTrained } from '../trainingState';

/** Among what is opened: the surface of a batch, which is part of a view. */
export const batchMesh = 'batchMesh';

/** The losses over the batch that the next step of the selected walker reads, while somebody wants to see them. */
export const batchSurface: Query<BatchLosses | undefined> = {
  name: 'the surface of a batch',
  policy: 'latest',
  urgency: 'urgent',
  unanswered: undefined,
  about: (massif, put) => ({
    key() {
      const { experiment } = massif.store.getState();
      const { opened } = massif.screen.getState();
      const isAsked = opened.includes('whyStep') && opened.includes(batchMesh);
      if (!isAsked || !isTrained(massif, experiment)) return undefined;
      const [walker, step] = [selectedWalker(massif), nextStep(massif)];
      if (step === undefined || batchSizeOf(experiment, walker) === 'all') return undefined;
      const { seed, plane } = experiment;
      const size = batchSizeOf(experiment, walker);
      return JSON.stringify([landscapeKey(experiment), shownLoss(massif), seed, plane.domain, size, step]);
    },
    async answer(ask) {
      const { experiment } = massif.store.getState();
      const [walker, step] = [selectedWalker(massif), nextStep(massif)];
      if (step === undefined) return;
      const affinePlane = knownAffinePlane(massif, experiment);
      put(await ask((api) => api.batchLosses(experiment, shownLoss(massif), walker, step, affinePlane)));
    },
  }),
};

function nextStep(massif: Pick<Instance, 'store' | 'screen'>): number | undefined {
  const { cursor, results } = massif.store.getState();
  const trail = results.trails[shownLoss(massif)]?.[selectedWalker(massif)]?.[0];
  return trail && stepFrom(trail, shownStep(cursor.step))?.step;
}
