import { landscapeKey } from '../../core/landscape/landscapeKey';
import { useDrawn, useMassif } from '../../state/hooks';

/** What the range says about the formula that it is drawn from; undefined while it draws another one, or well. */
export function useRangeRemark(): string | undefined {
  const present = useMassif(({ experiment }) => landscapeKey(experiment));
  const drawn = useDrawn();
  const isNowhere = drawn && landscapeKey(drawn.experiment) === present && Number.isNaN(drawn.field.min);
  return isNowhere ? 'Nowhere a number over this region.' : undefined;
}
