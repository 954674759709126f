import { useDrawn } from '../state/drawn';
import { useExperiment } from '../state/store';

/** What the range says about the formula that it is drawn from; undefined while it draws another one, or well. */
export function useRangeRemark(): string | undefined {
  const present = useExperiment();
  const drawn = useDrawn();
  const isNowhere = drawn?.experiment === present && Number.isNaN(drawn.field.min);
  return isNowhere ? 'Nowhere a number over this region.' : undefined;
}
