import { useState } from 'react';
import { find } from '../../core/catalog';
import { experimentLimits } from '../../core/experiment/experiment';
import { typeset, typesetName } from '../../core/formula/typeset';
import { optimizers } from '../../core/optimizers';
import type { Optimizer } from '../../core/optimizers/optimizer';
import { parseRule } from '../../core/optimizers/rule';
import { actions } from '../../state/actions';
import { useExperiment } from '../../state/store';
import { EntryPage } from '../EntryPage';
import { Picker } from '../Picker';
import { WalkerSettings } from '../WalkerSettings';

/** The catalog of optimizers; the page of one adds it as a walker and holds the settings of those who walk by it. */
export function OptimizerDetail() {
  const { walkers } = useExperiment();
  const [id, setId] = useState(walkers[0]?.optimizer.id ?? Object.keys(optimizers)[0]);
  const optimizer = find(optimizers, id)!;
  const own = walkers.flatMap((walker, index) => (walker.optimizer.id === id ? [index] : []));
  const isFull = walkers.length >= experimentLimits.walkers;
  return (
    <>
      <div className="detail-list">
        <Picker noun="an optimizer" entries={optimizers} chosen={id} onChoose={setId} />
      </div>
      <div className="detail-page">
        <EntryPage entry={optimizer} formulas={rulesOf(optimizer)}>
          {own.map((index) => (
            <WalkerSettings key={index} index={index} />
          ))}
          <div>
            <button
              type="button"
              className="primary"
              aria-disabled={isFull}
              onClick={() => !isFull && actions.addWalker(id)}
            >
              Add as a walker
            </button>
            {isFull && <p className="help">Twelve is the limit. Remove one to add another.</p>}
          </div>
        </EntryPage>
      </div>
    </>
  );
}

/** Every statement of an update rule as LaTeX; undefined for an optimizer without one. */
function rulesOf({ rule, settings }: Optimizer): Record<string, string> | undefined {
  if (rule === undefined) return undefined;
  const given = Object.fromEntries(Object.keys(settings).map((name) => [name, settings[name]]));
  const { formula } = parseRule(rule, given);
  if (!formula) return undefined;
  const statements = [...formula.assigned].map(([name, node], index) => {
    const known = new Map([...formula.assigned].slice(0, index).map(([earlier, value]) => [value, earlier]));
    return `${typesetName(name)} &\\leftarrow ${typeset(node, known)}`;
  });
  return { 'each step': `\\begin{aligned} ${statements.join(' \\\\ ')} \\end{aligned}` };
}
