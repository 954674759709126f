import type { ViewChoice } from '../core/experiment/experiment';
import { actions } from '../state/actions';
import { useDrawnRanges } from '../state/drawn';
import { Segment } from './controls/Segment';
import { HeightSwitch } from './Legend';
import './CompareBar.css';

const scales: Readonly<Record<ViewChoice['scale'], string>> = { same: 'same scale', own: 'each its own' };

/** How the compared ranges are drawn, always on screen: their height, and whether heights can be compared. */
export function CompareBar({ compact }: { compact: boolean }) {
  const drawn = useDrawnRanges();
  if (drawn.length < 2) return null;
  const { height, scale } = drawn[0].experiment.view;
  return (
    <section className={compact ? 'compare-bar legend compact' : 'compare-bar'} aria-label="Compared ranges">
      <span className="compare-label">Heights</span>
      <HeightSwitch compact={compact} mode={height} />
      <Segment
        label="Scale of the heights"
        value={scale}
        options={scales}
        onChange={(next) => actions.changeView({ scale: next })}
      />
      {scale === 'own' && <p className="help">A tall range here is not a larger loss: read the bar.</p>}
    </section>
  );
}
