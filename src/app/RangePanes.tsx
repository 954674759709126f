import { useLayoutEffect, useRef } from 'react';
import { find } from '../core/catalog';
import { losses } from '../core/losses';
import { CompareFoot } from '../panels/CompareFoot';
import { CompareHead } from '../panels/CompareHead';
import { CompareRates } from '../panels/CompareRates';
import type { Insets } from '../scene/frameBlock';
import { palettes } from '../scene/palettes';
import { rampGradient } from '../scene/palettes/ramp';
import type { Drawn } from '../state/drawn';
import { useMassif } from '../state/store';
import './RangePanes.css';

interface RangePanesProps {
  readonly drawn: readonly Drawn[];
  /** What tells a range from the others as they come and go. */
  readonly keys: readonly string[];
  /** Told of every pane that is laid out; answers what to call when it goes. */
  readonly onPane: (key: string, element: HTMLElement) => () => void;
  readonly insets: Insets;
}

/** Where the ranges stand: one fills the stage, several share the part that no panel covers. */
export function RangePanes({ drawn, keys, onPane, insets }: RangePanesProps) {
  const theme = useMassif((state) => state.theme);
  const ramp = (tintExponent: number) => rampGradient(palettes[theme], tintExponent, 'to right');
  const isCompared = drawn.length > 1;
  return (
    <div className="panes" data-count={drawn.length} style={insets}>
      {drawn.map((range, loss) => (
        <section key={keys[loss]} className="pane-cell" aria-label={titleOf(range, loss)}>
          {isCompared && <CompareHead drawn={range} loss={loss} />}
          {isCompared && <CompareRates loss={loss} />}
          <PanePlace name={keys[loss]} onPane={onPane} />
          {isCompared && <CompareFoot drawn={range} loss={loss} ramp={ramp} />}
        </section>
      ))}
    </div>
  );
}

function titleOf({ experiment }: Drawn, loss: number): string | undefined {
  const chosen = experiment.losses[loss];
  return chosen && find(losses, chosen.id)!.title;
}

function PanePlace({ name, onPane }: { name: string; onPane: RangePanesProps['onPane'] }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => onPane(name, place.current!), [name, onPane]);
  return <div ref={place} className="pane" />;
}
