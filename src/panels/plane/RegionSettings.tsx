import { useState } from 'react';
import type { Axis } from '../../core/experiment/axis';
import { hasOwnRegion, showRegion } from '../../core/experiment/edit/edit';
import { isRange, rangeLimits } from '../../core/experiment/rangeLimits';
import { plain } from '../../core/format';
import { drawnAxes } from '../../core/landscape/drawnAxes';
import { number } from '../../core/settings';
import { frameAll } from '../../state/frameAll';
import { useExperiment, useMassif, useThisMassif } from '../../state/hooks';
import { NumberField } from '../form/NumberField';
import { Button } from '../shell/Button';
import { axisTitle } from '../words/axisWords';
import { regionWords } from '../words/region';
import common from '../shell/common.module.css';
import styles from './RegionSettings.module.css';

type Range = readonly [low: number, high: number];

/** The drawn region as four numbers, with the limits that links have. */
export function RegionSettings() {
  const massif = useThisMassif();
  const experiment = useExperiment();
  const isOwn = useMassif(({ history }) => hasOwnRegion(history.present));
  const [a, b] = drawnAxes(experiment);
  const { domain } = experiment.plane;
  const draw = (part: Partial<typeof domain>) =>
    massif.edit((chosen) => showRegion(chosen, { ...domain, ...part }));
  return (
    <section className={common.block} aria-label={regionWords.title}>
      <div className={common.row}>
        <h3 className={common.heading}>{regionWords.title}</h3>
        {isOwn && (
          <Button look="link" isApart onClick={() => frameAll(massif)}>
            {regionWords.usual}
          </Button>
        )}
      </div>
      <RangeFields key={a.name} axis={a} range={domain.a} onChange={(range) => draw({ a: range })} />
      <RangeFields key={b.name} axis={b} range={domain.b} onChange={(range) => draw({ b: range })} />
      <p className={common.help}>{regionWords.help}</p>
    </section>
  );
}

interface RangeFieldsProps {
  readonly axis: Axis;
  readonly range: Range;
  readonly onChange: (range: Range) => void;
}

/** Both ends of an axis; a range that would not rise is not taken, and the line below says so. */
function RangeFields({ axis, range, onChange }: RangeFieldsProps) {
  const [note, setNote] = useState<string>();
  const [low, high] = range;
  const [min, max] = rangeLimits(axis);
  const title = axisTitle(axis);
  const take = (next: Range) => {
    if (isRange(axis, next)) onChange(next);
    else setNote(regionWords.mustRise(plain(low), plain(high)));
  };
  const end = (label: string, value: number, place: (value: number) => Range) => (
    <NumberField
      label={label}
      setting={number(label, value, { min, max })}
      value={value}
      onNote={setNote}
      onChange={(next) => take(place(next))}
    />
  );
  return (
    <div className={styles.range}>
      <span>{title}</span>
      {end(regionWords.from(title), low, (next) => [next, high])}
      <span aria-hidden>{regionWords.between}</span>
      {end(regionWords.to(title), high, (next) => [low, next])}
      {note && (
        <p className={common.help} role="status">
          {note}
        </p>
      )}
    </div>
  );
}
