import { differenceSurface } from '../../core/surface/difference';
import { CompareRates } from '../../panels/compare/CompareRates';
import { DifferenceFoot } from '../../panels/compare/DifferenceFoot';
import { PairHead } from '../../panels/compare/PairHead';
import { pairOf } from '../../core/surface/pair';
import { DifferenceScene } from '../stage/DifferenceScene';
import type { Comparison } from './comparison';

/** One range less another: as high as the first stands above the second. */
export const difference: Comparison = (drawn) => {
  const pair = pairOf(drawn);
  const { first, second } = pair;
  const surface = differenceSurface(
    pair.difference,
    first.surface.piecewiseConstant && second.surface.piecewiseConstant,
  );
  return [
    {
      key: 'difference',
      title: 'Difference',
      surfaces: [surface],
      hasValueAxis: false,
      head: <PairHead pair={pair} />,
      foot: (ramp) => (
        <>
          <DifferenceFoot pair={pair} surface={surface} ramp={ramp} />
          <CompareRates loss={pair.places[0]} isNamed />
          <CompareRates loss={pair.places[1]} isNamed />
        </>
      ),
      scene: (look) => <DifferenceScene pair={pair} surface={surface} {...look} />,
    },
  ];
};
