import { find } from '../core/catalog';
import type { Experiment } from '../core/experiment/experiment';
import type { HeightField } from '../core/heightField';
import { losses } from '../core/losses';
import { terrains } from '../core/terrains';
import { useDrawn } from '../state/drawn';
import { useExperiment } from '../state/store';
import { plain, short } from './format';

/** The range in words, for those who do not see it. */
export function StageText({ id }: { id: string }) {
  const present = useExperiment();
  const drawn = useDrawn();
  return (
    <p id={id} className="hidden-text">
      {describeRange(drawn?.experiment ?? present, drawn?.field)}
    </p>
  );
}

/** "Cross entropy over w1 and w2, −10 to 10. From 0.0037 to 17.3, lowest towards w1 −10, w2 10." */
export function describeRange(
  { subject, losses: chosen, plane }: Experiment,
  field: HeightField | undefined,
): string {
  const [a, b] = plane.axes;
  const title = subject.terrain
    ? find(terrains, subject.terrain.id)!.title
    : find(losses, chosen[0].id)!.title;
  const spanA = plane.domain.a.map(plain).join(' to ');
  const spanB = plane.domain.b.map(plain).join(' to ');
  const spans = spanA === spanB ? spanA : `${spanA} and ${spanB}`;
  const where = `${title} over ${a} and ${b}, ${spans}.`;
  if (!field) return where;
  if (Number.isNaN(field.min)) return `${where} It is a number nowhere.`;
  const lowest = lowestIndex(field.heights);
  const at = (range: readonly [number, number], place: number) =>
    short(range[0] + ((range[1] - range[0]) * place) / (field.size - 1));
  const [i, j] = [lowest % field.size, Math.floor(lowest / field.size)];
  const { domain, min, max } = field;
  return `${where} From ${short(min)} to ${short(max)}, lowest towards ${a} ${at(domain.a, i)}, ${b} ${at(domain.b, j)}.`;
}

function lowestIndex(heights: Float32Array): number {
  let lowest = 0;
  heights.forEach((height, index) => {
    if (!(heights[lowest] <= height) && Number.isFinite(height)) lowest = index;
  });
  return lowest;
}
