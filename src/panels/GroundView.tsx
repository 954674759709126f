import { useMemo } from 'react';
import { find } from '../core/catalog';
import type { Axis } from '../core/experiment/axis';
import type { Experiment } from '../core/experiment/experiment';
import type { Domain } from '../core/heightField';
import { losses } from '../core/losses';
import type { Feature, Ground } from '../core/reading/ground';
import { featureSigns } from '../state/featureSigns';
import { drawnAxes } from '../state/landscape';
import { useScreen } from '../state/screen';
import { useMassif } from '../state/store';
import { placeOn } from './axisWords';
import { FoldedView } from './FoldedView';
import { exact, percent, short } from './format';
import './GroundView.css';

const mostRows = 12;

/** What the drawn regions hold, with a reason for each place; looked for and marked on the ranges by opening. */
export function GroundView() {
  const isOpen = useScreen((screen) => screen.showsGround);
  const set = useScreen((screen) => screen.set);
  return (
    <FoldedView
      title="What the ground holds"
      isOpen={isOpen}
      onToggle={(showsGround) => set({ showsGround })}
    >
      <Grounds />
    </FoldedView>
  );
}

function Grounds() {
  const surveyed = useMassif(({ results }) => results.surveyed);
  const grounds = useMassif(({ results }) => results.grounds);
  const axes = useMemo(() => surveyed && drawnAxes(surveyed), [surveyed]);
  if (!surveyed || !axes) return <p className="help">Nothing is surveyed yet.</p>;
  if (axes.some(({ kind }) => kind === 'setting'))
    return <p className="help">An axis is a setting: nobody walks along it.</p>;
  const count = Math.max(surveyed.losses.length, 1);
  return Array.from({ length: count }, (_, loss) => (
    <section key={loss} aria-label={count > 1 ? nameOf(surveyed, loss) : 'The ground'}>
      {count > 1 && <h4 className="ground-loss">{nameOf(surveyed, loss)}</h4>}
      {grounds[loss] ? (
        <GroundList ground={grounds[loss]} main={grounds[0]} axes={axes} domain={surveyed.plane.domain} />
      ) : (
        <p className="help">Looking for minima, saddles and tops.</p>
      )}
    </section>
  ));
}

interface GroundListProps {
  readonly ground: Ground;
  /** The ground of the main loss. */
  readonly main: Ground | undefined;
  readonly axes: readonly [Axis, Axis];
  readonly domain: Domain;
}

function GroundList({ ground, main, axes, domain }: GroundListProps) {
  const { features } = ground;
  const away = main && main !== ground ? distanceOfLowest(ground, main) : undefined;
  return (
    <>
      {features.length === 0 && (
        <p className="help">No minimum, saddle or top in the region, and its edge is not lower.</p>
      )}
      <ul className="ground-list">
        {features.slice(0, mostRows).map((feature, index) => (
          <li key={index}>
            <Sign kind={feature.kind} />
            <span className="ground-place">
              {placeOn(axes[0], domain.a, feature.point[0])} {placeOn(axes[1], domain.b, feature.point[1])}
            </span>
            <span className="ground-value">{short(feature.loss)}</span>
            <span className="help ground-why">{whyOf(feature)}</span>
          </li>
        ))}
      </ul>
      <p className="help">{summaryOf(ground, away)}</p>
    </>
  );
}

function Sign({ kind }: { kind: Feature['kind'] }) {
  const path = featureSigns[kind]
    .map((line) => `M${line.map((place) => place.join(' ')).join('L')}`)
    .join('');
  return (
    <svg className="ground-sign" width={16} height={16} viewBox="-8 -8 16 16" aria-hidden>
      <path d={path} />
    </svg>
  );
}

function whyOf(feature: Feature): string {
  switch (feature.kind) {
    case 'minimum':
      return `Minimum: bends upwards in every direction, by ${bends(feature.eigenvalues)}.`;
    case 'maximum':
      return `Top: bends downwards in every direction, by ${bends(feature.eigenvalues)}.`;
    case 'saddle':
      return `Saddle: down one way, up the other, by ${bends(feature.eigenvalues)}.`;
    case 'flat':
      return 'No slope, and in one direction no bend: the Hessian alone does not tell what it is.';
    case 'crease':
      return 'Minimum in a crease: all sides fall towards it, none levels off.';
    case 'line':
      return 'Minima side by side along a line: one bend is zero.';
    case 'plateau':
      return `Plateau on ${percent(feature.share)} of the region: no slope at all, nothing lower beside it.`;
    case 'edge':
      return 'The lowest drawn point: the ground goes on falling beyond the edge.';
  }
}

function bends([low, high]: readonly [number, number]): string {
  return `${exact(low)} and ${exact(high)}`;
}

function summaryOf({ features, flat, notFinite }: Ground, away: number | undefined): string {
  const rest = features.length - mostRows;
  return [
    rest > 0 && `${rest} more, higher up.`,
    flat > 0 && `No slope on ${percent(flat)} of the region.`,
    notFinite > 0 && `Not a number on ${percent(notFinite)} of it.`,
    away !== undefined && `Its lowest place is ${short(away)} from the first loss's.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

/** In the units of the axes. */
function distanceOfLowest({ features: [one] }: Ground, { features: [other] }: Ground): number | undefined {
  if (!one || !other) return undefined;
  return Math.hypot(one.point[0] - other.point[0], one.point[1] - other.point[1]);
}

function nameOf({ losses: chosen }: Experiment, loss: number): string {
  return find(losses, chosen[loss].id)!.title;
}
