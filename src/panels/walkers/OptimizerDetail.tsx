import { useEffect, useRef, useState } from 'react';
import { find } from '../../core/catalog';
import { experimentLimits } from '../../core/experiment/experiment';
import { optimizers } from '../../core/optimizers';
import { frameworkDifferences } from '../../core/walk/frameworks';
import { useExperiment, useScreen, useThisMassif } from '../../state/hooks';
import { selectedAmong } from '../../state/shown';
import { CatalogPage } from '../shell/CatalogPage';
import { EntryPage } from '../shell/EntryPage';
import { BowlIcon } from './BowlIcon';
import { FrameworksPanel } from './FrameworksPanel';
import { OptimizerNotes, SettingMeanings } from './OptimizerNotes';
import { Marker } from './Marker';
import { Picker } from '../shell/Picker';
import { ruleLatex } from '../../core/analysis/ruleLatex';
import { addWalker } from '../../core/experiment/edit/edit';
import { WalkerSettings } from './WalkerSettings';
import { WalkSettings } from './WalkSettings';
import { Button } from '../shell/Button';
import { fullWalkers } from '../words/walkers';
import common from '../shell/common.module.css';
import styles from './OptimizerDetail.module.css';

/** The catalog of optimizers; the page of one adds walkers and holds the settings of those who walk by it. */
export function OptimizerDetail() {
  const { walkers } = useExperiment();
  const slot = useScreen((screen) => screen.walkerSlot);
  const [shown, setShown] = useState<{ readonly id: string; readonly slot: number }>();
  // Another walker that is selected brings its own page.
  const id =
    shown?.slot === slot
      ? shown.id
      : (walkers[selectedAmong(walkers, slot)]?.optimizer.id ?? Object.keys(optimizers)[0]);
  const optimizer = find(optimizers, id)!;
  const own = walkers.flatMap((walker, index) => (walker.optimizer.id === id ? [index] : []));
  return (
    <CatalogPage
      catalog={
        <Picker
          noun="an optimizer"
          entries={optimizers}
          chosen={id}
          onChoose={(chosen) => setShown({ id: chosen, slot })}
          picture={(entry, by) => (
            <>
              <Walkers by={by} />
              <BowlIcon optimizer={entry} />
            </>
          )}
          ticks={false}
        />
      }
    >
      <EntryPage
        entry={optimizer}
        formulas={optimizer.rule === undefined ? undefined : ruleLatex(optimizer.rule, optimizer.settings)}
      >
        {!optimizer.typed && <OptimizerNotes id={id} />}
        {own.map((index) => (
          <WalkerSettings key={index} index={index} />
        ))}
        <AddOne key={id} id={id} count={own.length} />
        {own.length === 0 && <SettingMeanings settings={optimizer.settings} />}
        {Object.hasOwn(frameworkDifferences, id) && <FrameworksPanel id={id} />}
        <WalkSettings />
      </EntryPage>
    </CatalogPage>
  );
}

/** Who walks by an optimizer. */
function Walkers({ by }: { by: string }) {
  const own = useExperiment().walkers.filter(({ optimizer }) => optimizer.id === by);
  if (own.length === 0) return null;
  return (
    <span className={styles.walkers}>
      {own.map(({ slot }, index) => (
        <Marker key={index} slot={slot} size={14} />
      ))}
      <span className={common.hiddenText}>{own.length === 1 ? '1 walker' : `${own.length} walkers`}</span>
    </span>
  );
}

/** Adds a walker; a rule of its own is typed next, so its field gets the focus. */
function AddOne({ id, count }: { id: string; count: number }) {
  const { edit } = useThisMassif();
  const isFull = useExperiment().walkers.length >= experimentLimits.walkers;
  const place = useRef<HTMLDivElement>(null);
  const hasAdded = useRef(false);
  useEffect(() => {
    if (hasAdded.current) place.current!.previousElementSibling?.querySelector('textarea')?.focus();
    hasAdded.current = false;
  }, [count]);
  const add = () => {
    hasAdded.current = true;
    edit((chosen) => addWalker(chosen, id));
  };
  return (
    <div ref={place} className={common.row}>
      <Button look="primary" aria-disabled={isFull} onClick={() => !isFull && add()}>
        {count === 0 ? 'Add a walker' : 'Add another walker'}
      </Button>
      <p className={common.help}>{isFull ? fullWalkers : 'It starts where the others start.'}</p>
    </div>
  );
}
