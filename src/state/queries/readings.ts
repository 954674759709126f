import { landscapeCount, landscapeKey } from '../../core/experiment/landscapeKey';
import type { Query } from '../query';
import { useMassif } from '../store';
import { frameOf, isTrained } from '../training';

/** Loss, slope and accuracy at the pointer, of every compared loss: computed there, never interpolated. */
export const readings: Query = {
  name: 'the values at the pointer',
  policy: 'latest',
  urgency: 'urgent',
  key() {
    const { cursor, experiment } = useMassif.getState();
    if (!cursor.pointer || !isTrained(experiment)) return undefined;
    return JSON.stringify([cursor.pointer, landscapeKey(experiment)]);
  },
  async answer(ask) {
    const { cursor, experiment } = useMassif.getState();
    const { pointer } = cursor;
    if (!pointer) return;
    const frame = frameOf(experiment);
    const losses = Array.from({ length: landscapeCount(experiment) }, (_, loss) => loss);
    const found = await Promise.all(
      losses.map((loss) => ask((api) => api.read(experiment, loss, pointer, frame))),
    );
    useMassif.getState().setCursor({ reading: found[0], readings: found });
  },
  reset() {
    const { cursor, setCursor } = useMassif.getState();
    if (cursor.reading) setCursor({ reading: undefined, readings: [] });
  },
};
