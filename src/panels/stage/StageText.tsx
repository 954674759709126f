import { useMemo } from 'react';
import type { Axis } from '../../core/experiment/axis';
import type { Experiment } from '../../core/experiment/experiment';
import { isLevel, type HeightField } from '../../core/landscape/heightField';
import { lowestPoint } from '../../core/analysis/lowestPoint';
import { coordinateAt } from '../../core/planeUnits';
import { useDrawn, useMassif } from '../../state/hooks';
import { drawnAxes } from '../../core/landscape/drawnAxes';
import { axisName, coordinate, placeOn } from '../words/axisWords';
import { short } from '../../core/format';
import { titleOfRange } from '../../core/experiment/titleOfRange';
import common from '../shell/common.module.css';

/** The range in words, for those who do not see it. */
export function StageText({ id }: { id: string }) {
  const drawn = useDrawn();
  const undrawn = useMassif(({ experiment }) => (drawn ? undefined : experiment));
  const [experiment, field] = [drawn?.experiment ?? undrawn!, drawn?.field];
  const text = useMemo(() => describeRange(experiment, field), [experiment, field]);
  return (
    <p id={id} className={common.hiddenText}>
      {text}
    </p>
  );
}

/** "Cross entropy over w1 and w2, −10 to 10. From 0.0037 to 17.3, lowest towards w1 −10, w2 10." */
export function describeRange(experiment: Experiment, field: HeightField | undefined, loss = 0): string {
  const { plane } = experiment;
  const [a, b] = drawnAxes(experiment);
  const spanA = spanOf(a, plane.domain.a);
  const spanB = spanOf(b, plane.domain.b);
  const spans = spanA === spanB ? spanA : `${spanA} and ${spanB}`;
  const where = `${titleOfRange(experiment, loss)} over ${axisName(a)} and ${axisName(b)}, ${spans}.`;
  if (!field) return where;
  if (Number.isNaN(field.min)) return `${where} It is a number nowhere.`;
  if (isLevel(field)) return `${where} It is ${short(field.min)} everywhere, within rounding.`;
  const { size, domain, min, max } = field;
  const { column, row } = lowestPoint(field);
  const at = (axis: Axis, range: Range, index: number) =>
    placeOn(axis, range, coordinateAt(axis, range, index / (size - 1)));
  const place = `${at(a, domain.a, column)}, ${at(b, domain.b, row)}`;
  return `${where} From ${short(min)} to ${short(max)}, lowest towards ${place}.`;
}

type Range = readonly [number, number];

function spanOf(axis: Axis, range: Range): string {
  return range.map((end) => coordinate(axis, range, end)).join(' to ');
}
