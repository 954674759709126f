import { useMemo } from 'react';
import { ruleLatex } from '../../core/analysis/ruleLatex';
import { addVariant } from '../../core/experiment/edit/fork';
import { experimentLimits } from '../../core/experiment/experiment';
import { short } from '../../core/format';
import { frameworkDifferences } from '../../core/walk/frameworks';
import { frameworkTrails } from '../../core/walk/frameworkTrails';
import { useMassif, useThisMassif } from '../../state/hooks';
import { LineKey } from '../plot/Plot';
import { Button } from '../shell/Button';
import { Formulas } from '../shell/Formulas';
import { BowlTrails } from './BowlTrails';
import common from '../shell/common.module.css';

const dashes = ['none', '7 3', '2 3'];
/** Nearer than this lines cannot be told apart. */
const visible = 0.002;

/** Where frameworks have another rule by the same name: their trails on one bowl, and a walker by each. */
export function FrameworksPanel({ id }: { id: string }) {
  const { edit } = useThisMassif();
  const isFull = useMassif(({ experiment }) => experiment.walkers.length >= experimentLimits.walkers);
  const { about, variants, isOfFallingRate } = frameworkDifferences[id];
  const walked = useMemo(() => frameworkTrails(id), [id]);
  return (
    <section className={common.block} aria-label="Where frameworks differ">
      <h3 className={common.heading}>Where frameworks differ</h3>
      <p>{about}</p>
      <BowlTrails
        lines={walked.map(({ trail: { points } }, index) => ({
          points,
          dashes: dashes[index],
        }))}
        width={370}
        height={190}
      />
      <ul>
        {walked.map(({ of, apart }, index) => (
          <li key={of} className={common.row}>
            <LineKey isMain dashes={dashes[index]} />
            <span>
              {of}
              {index > 0 && <span className={common.help}>: {apartWords(apart)}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className={common.help}>
        The same bowl as above, the rate {isOfFallingRate ? 'halved every six steps' : 'the same for all'}.
      </p>
      {variants.map(({ of, rule }) => (
        <div key={of}>
          <Formulas latex={{ [of]: ruleLatex(rule, {})!['each step'] }} />
          <Button
            look="quiet"
            aria-disabled={isFull}
            onClick={() => !isFull && edit((chosen) => addVariant(chosen, id, rule))}
          >
            Add a walker as in {of}
          </Button>
        </div>
      ))}
    </section>
  );
}

function apartWords(apart: Float64Array): string {
  const most = apart.reduce((largest, distance) => Math.max(largest, distance), 0);
  const step = apart.indexOf(most);
  const far = `at most ${short(most)} from PyTorch, after step ${step}`;
  return most < visible ? `${far}: too little to be seen` : far;
}
