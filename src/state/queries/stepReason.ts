import { stepFrom, type StepTaken } from '../../core/analysis/stepTaken';
import { landscapeKey } from '../../core/landscape/landscapeKey';
import type { StepSlopes } from '../../../workers/answers/stepSlopes';
import type { Instance } from '../instance';
import type { Query } from '../query';
import { selectedWalker, shownLoss } from '../shown';
import { shownStep } from '../shownStep';
import { knownAffinePlane, isTrained } from '../trainingState';

/** Why the selected walker steps to where it steps next. */
export interface StepReason extends StepTaken, StepSlopes {
  readonly walker: number;
}

/** The next step of the selected walker with the slope that it follows, while somebody asks why. */
export const stepReason: Query<StepReason | undefined> = {
  name: 'the slope of a step',
  policy: 'latest',
  urgency: 'urgent',
  unanswered: undefined,
  about: (massif, put) => ({
    key() {
      const { experiment } = massif.store.getState();
      if (!massif.screen.getState().opened.includes('whyStep') || !isTrained(massif, experiment))
        return undefined;
      const taken = nextStep(massif);
      const { batch, walkers } = experiment;
      const walker = selectedWalker(massif);
      return (
        taken &&
        JSON.stringify([landscapeKey(experiment), shownLoss(massif), walkers[walker], walker, batch, taken])
      );
    },
    async answer(ask) {
      const { experiment } = massif.store.getState();
      const [taken, walker] = [nextStep(massif), selectedWalker(massif)];
      if (!taken) return;
      const affinePlane = knownAffinePlane(massif, experiment);
      const slopes = await ask((api) =>
        api.stepSlopes(experiment, shownLoss(massif), walker, taken, affinePlane),
      );
      put({ ...taken, ...slopes, walker });
    },
  }),
};

/** The step that the selected walker takes from where it is shown, from its first start. */
function nextStep(massif: Pick<Instance, 'store' | 'screen'>): StepTaken | undefined {
  const { cursor, results } = massif.store.getState();
  const trail = results.trails[shownLoss(massif)]?.[selectedWalker(massif)]?.[0];
  return trail && stepFrom(trail, shownStep(cursor.step));
}
