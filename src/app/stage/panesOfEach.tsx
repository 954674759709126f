import { CompareFoot } from '../../panels/compare/CompareFoot';
import { CompareHead } from '../../panels/compare/CompareHead';
import { CompareRates } from '../../panels/compare/CompareRates';
import { titleOfRange } from '../../core/experiment/rangeNames';
import type { Drawn } from '../../core/surface/drawn';
import type { PaneContent } from './paneContent';
import { RangeScene } from './RangeScene';

/** Every range in a pane of its own; one alone fills the stage. */
export function panesOfEach(drawn: readonly Drawn[]): readonly PaneContent[] {
  const keys: string[] = [];
  const isCompared = drawn.length > 1;
  return drawn.map((range, loss) => {
    // The main range keeps its place whatever its loss, and flows; the others come and go with theirs.
    const id = loss === 0 ? 'main' : range.experiment.losses[loss].id;
    const key = keys.includes(id) ? `${id} ${loss}` : id;
    keys.push(key);
    return {
      key,
      title: titleOfRange(range.experiment, loss),
      surfaces: [range.surface],
      hasValueAxis: !isCompared,
      ...(isCompared && {
        head: (
          <>
            <CompareHead drawn={range} loss={loss} />
            <CompareRates loss={loss} />
          </>
        ),
        foot: (ramp) => <CompareFoot drawn={range} loss={loss} ramp={ramp} />,
      }),
      scene: (look) => <RangeScene drawn={range} loss={loss} isCompared={isCompared} {...look} />,
    };
  });
}
