import type { Point } from '../../core/experiment/experiment';
import { landscapeKey } from '../../core/experiment/landscapeKey';
import type { Query } from '../query';
import { useScreen } from '../screen';
import { selectedWalker } from '../selectedWalker';
import { shownLoss } from '../shownLoss';
import { useMassif } from '../store';
import { frameOf, isTrained } from '../training';
import { walkerPlace } from '../walkerPlace';

/** The errors of the samples by the shown loss at the pointer, or else at the selected walker, while they are asked for. */
export const errors: Query = {
  name: 'the errors of the samples',
  policy: 'latest',
  urgency: 'urgent',
  key() {
    const { experiment } = useMassif.getState();
    const place = askedPlace();
    return place && JSON.stringify([landscapeKey(experiment), shownLoss(experiment), place]);
  },
  async answer(ask) {
    const { experiment } = useMassif.getState();
    const [place, frame] = [askedPlace(), frameOf(experiment)];
    if (!place) return;
    const found = await ask((api) => api.errors(experiment, shownLoss(experiment), place, frame));
    useMassif.getState().setCursor({ errors: found });
  },
  reset() {
    const { cursor, setCursor } = useMassif.getState();
    if (cursor.errors) setCursor({ errors: undefined });
  },
};

function askedPlace(): Point | undefined {
  const { cursor, experiment } = useMassif.getState();
  const isAsked = useScreen.getState().showsErrors && experiment.subject.model !== undefined;
  if (!isAsked || !isTrained(experiment)) return undefined;
  return cursor.pointer ?? walkerPlace(selectedWalker(experiment.walkers));
}
