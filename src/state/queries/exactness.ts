import { spreadPlaces } from '../../core/landscape/doubtfulPlaces';
import type { Exactness } from '../../core/landscape/gridDigits';
import type { HeightField } from '../../core/landscape/heightField';
import { perObject } from '../../core/remembering';
import type { Query } from '../query';
import { knownAffinePlane, isTrained } from '../trainingState';

const sampleSize = 256;

/** How far the drawn grid of the main loss is from the oracle, while that is asked for. */
export const exactness: Query<Exactness | undefined> = {
  name: 'the comparison with the reference',
  policy: 'latest',
  urgency: 'patient',
  unanswered: undefined,
  about: (massif, put) => ({
    key() {
      const { evaluated, fields } = massif.store.getState().results;
      const isAsked =
        massif.screen.getState().opened.includes('engine') && evaluated && isTrained(massif, evaluated);
      return isAsked && fields[0] ? nameOf(fields[0]) : undefined;
    },
    async answer(ask) {
      const { results } = massif.store.getState();
      const [experiment, field] = [results.evaluated!, results.fields[0]!];
      const { size, domain, heights, reference, min, max } = field;
      put(undefined);
      const places = spreadPlaces(sampleSize, heights.length);
      const affinePlane = knownAffinePlane(massif, experiment);
      const oracle = await ask((api) =>
        api.lossesAt({ experiment, loss: 0, affinePlane, size, domain, places, precision: 'oracle' }),
      );
      const worst = [...oracle].reduce((most, [place, loss]) => {
        const difference = Math.abs(heights[place] + reference - loss);
        return difference > most ? difference : most;
      }, 0);
      put({ sample: sampleSize, worst, height: max - min });
    },
    // What was compared stays to be read while nobody asks.
    reset: () => {},
  }),
};

let fields = 0;

/** Every field is asked about once, equal or not. */
const nameOf = perObject((_field: HeightField) => String((fields += 1)));
