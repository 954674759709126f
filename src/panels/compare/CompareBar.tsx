import type { ReactNode } from 'react';
import { comparisons } from '../../core/comparisons';
import { hasOwnColours } from '../../core/comparisons/comparison';
import { palettes } from '../../core/palettes';
import type { ViewChoice } from '../../core/experiment/experiment';
import { changeView } from '../../core/experiment/edit/edit';
import { useDrawnRanges, useThisMassif } from '../../state/hooks';
import { Switch } from '../form/Switch';
import { HeightSwitch } from '../stage/Legend';
import { titlesOf } from '../form/options';
import common from '../shell/common.module.css';
import styles from './CompareBar.module.css';

const scales: Readonly<Record<ViewChoice['scale'], string>> = { same: 'same scale', own: 'each its own' };

/** How the compared ranges are drawn, always on screen: which way, their height, and whether heights can be compared. */
export function CompareBar({ compact, children }: { compact: boolean; children?: ReactNode }) {
  const { edit } = useThisMassif();
  const drawn = useDrawnRanges();
  if (drawn.length < 2) return null;
  const { height, scale, compare, palette } = drawn[0].experiment.view;
  return (
    <section
      className={compact ? `${common.label} ${styles.bar} ${styles.compact}` : styles.bar}
      aria-label="Compared ranges"
    >
      <Switch
        label="Way to compare"
        value={compare}
        options={titlesOf(comparisons)}
        onChange={(next) => edit((chosen) => changeView(chosen, { compare: next }))}
        compact={compact}
      />
      <span className={common.label}>Heights</span>
      <HeightSwitch compact={compact} mode={height} />
      <Switch
        label="Scale of the heights"
        value={scale}
        options={scales}
        onChange={(next) => edit((chosen) => changeView(chosen, { scale: next }))}
        compact={compact}
      />
      {!hasOwnColours(comparisons[compare]) && (
        <Switch
          label="Colours of the heights"
          value={palette}
          options={titlesOf(palettes)}
          onChange={(next) => edit((chosen) => changeView(chosen, { palette: next }))}
          compact
        />
      )}
      {children}
      {scale === 'own' && !comparisons[compare].pair && (
        <p className={common.help}>Each surface has its own scale; compare values on the bars.</p>
      )}
    </section>
  );
}
