import { Fragment, type ReactNode } from 'react';
import type { PairLayer } from '../../core/comparisons/comparison';
import { differenceSurface } from '../../core/surface/difference';
import type { Drawn } from '../../core/surface/drawn';
import { pairOf, type DrawnPair } from '../../core/surface/pair';
import type { Surface } from '../../core/surface/surface';
import { CompareFoot } from '../../panels/compare/CompareFoot';
import { CompareRates } from '../../panels/compare/CompareRates';
import { DifferenceFoot } from '../../panels/compare/DifferenceFoot';
import { PairHead } from '../../panels/compare/PairHead';
import type { RampImage } from '../../panels/stage/Legend';
import { OverlaidRange } from './OverlaidRange';
import type { PaneContent, SceneLook } from './paneContent';
import { RangeScene } from './RangeScene';
import styles from './paneOfPair.module.css';

/** A mesh has no tints. */
const meshRamp = () => 'repeating-linear-gradient(to right, var(--edge) 0 1px, transparent 1px 9px)';

/** The two compared ranges of all that are drawn, in one space: layer upon layer. */
export function paneOfPair(
  key: string,
  title: string,
  layers: readonly PairLayer[],
  drawn: readonly Drawn[],
): PaneContent {
  const pair = pairOf(drawn);
  const drawnLayers = layers.map((layer) => drawnLayer(layer, pair));
  return {
    key,
    title: `${title[0].toUpperCase()}${title.slice(1)}`,
    surfaces: drawnLayers.map(({ surface }) => surface),
    hasValueAxis: false,
    head: <PairHead pair={pair} />,
    foot: (ramp) => (
      <div className={styles.feet}>
        {drawnLayers.map(({ foot }, index) => (
          <Fragment key={index}>{foot(ramp)}</Fragment>
        ))}
      </div>
    ),
    scene: (look) => drawnLayers.map(({ scene }, index) => <Fragment key={index}>{scene(look)}</Fragment>),
  };
}

interface DrawnLayer {
  readonly surface: Surface;
  readonly scene: (look: SceneLook) => ReactNode;
  readonly foot: (ramp: RampImage) => ReactNode;
}

function drawnLayer(layer: PairLayer, pair: DrawnPair): DrawnLayer {
  if (layer.of === 'difference') return differenceLayer(pair);
  const isMesh = layer.as === 'mesh';
  const [range, loss] = layer.of === 'first' ? [pair.first, pair.places[0]] : [pair.second, pair.places[1]];
  const losses = [loss];
  return {
    surface: range.surface,
    scene: (look) =>
      isMesh ? (
        <OverlaidRange drawn={range} loss={loss} {...look} />
      ) : (
        <RangeScene drawn={range} losses={losses} isCompared {...look} />
      ),
    foot: (ramp) => (
      <>
        <CompareFoot drawn={range} loss={loss} ramp={isMesh ? meshRamp : ramp} isNamed />
        <CompareRates loss={loss} />
      </>
    ),
  };
}

/** As high as the first stands above the second. */
function differenceLayer(pair: DrawnPair): DrawnLayer {
  const { first, second, places, difference } = pair;
  const surface = differenceSurface(
    difference,
    first.surface.piecewiseConstant && second.surface.piecewiseConstant,
    first.experiment.view.exaggeration,
  );
  // Where one of them is level their difference need not be.
  const field = { ...first.field, flat: new Uint8Array(surface.heights.length) };
  const drawn = { ...first, field, surface };
  return {
    surface,
    scene: (look) => <RangeScene drawn={drawn} losses={places} isCompared {...look} />,
    foot: (ramp) => (
      <>
        <DifferenceFoot pair={pair} surface={surface} ramp={ramp} />
        {places.map((loss) => (
          <CompareRates key={loss} loss={loss} isNamed />
        ))}
      </>
    ),
  };
}
