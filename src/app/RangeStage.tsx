import { useCallback, useMemo, useState } from 'react';
import type { Insets } from '../scene/frameBlock';
import { Stage } from '../scene/Stage';
import { useDrawnRanges, type Drawn } from '../state/drawn';
import { useMassif } from '../state/store';
import { ErrorBoundary } from './ErrorBoundary';
import { frameAll } from './frameAll';
import { RangePanes } from './RangePanes';
import { Ranges, type LaidOut } from './Ranges';
import { StageFault } from './StageFault';

const none: Insets = { left: 0, right: 0, top: 0, bottom: 0 };

/** The stage: the ranges of the present experiment as soon as their first grids are there. */
export function RangeStage({ insets }: { insets: Insets }) {
  const theme = useMassif((state) => state.theme);
  const drawn = useDrawnRanges();
  const keys = useMemo(() => keysOf(drawn), [drawn]);
  const { laidOut, onPane } = usePanes(drawn, keys);
  const size = Math.min(...drawn.map(({ field }) => field.size));
  return (
    <div className="range-stage" data-grid={drawn.length > 0 ? size : undefined}>
      <ErrorBoundary explain={(error) => <StageFault error={error} insets={insets} />}>
        <Stage theme={theme} onLeave={frameAll}>
          {laidOut && <Ranges {...laidOut} theme={theme} insets={drawn.length > 1 ? none : insets} />}
        </Stage>
      </ErrorBoundary>
      <RangePanes drawn={drawn} keys={keys} onPane={onPane} insets={drawn.length > 1 ? insets : none} />
    </div>
  );
}

/** The ranges with their panes; those before stay until every new one has its own. */
function usePanes(drawn: readonly Drawn[], keys: readonly string[]) {
  const [elements, setElements] = useState<ReadonlyMap<string, HTMLElement>>(new Map());
  const onPane = useCallback((key: string, element: HTMLElement) => {
    setElements((before) => new Map(before).set(key, element));
    return () => setElements((before) => new Map([...before].filter(([, other]) => other !== element)));
  }, []);
  const now = useMemo((): LaidOut | undefined => {
    const panes = keys.map((key) => elements.get(key)).filter((pane) => pane !== undefined);
    return panes.length > 0 && panes.length === keys.length ? { drawn, keys, panes } : undefined;
  }, [drawn, keys, elements]);
  const [last, setLast] = useState(now);
  if (now && now !== last) setLast(now);
  return { laidOut: now ?? last, onPane };
}

/** The main range keeps its place whatever its loss, and flows; the others come and go with theirs. */
function keysOf(drawn: readonly Drawn[]): string[] {
  const keys: string[] = [];
  drawn.forEach(({ experiment }, index) => {
    const id = index === 0 ? 'main' : experiment.losses[index].id;
    keys.push(keys.includes(id) ? `${id} ${index}` : id);
  });
  return keys;
}
