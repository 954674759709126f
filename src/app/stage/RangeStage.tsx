import { useCallback, useMemo, useState } from 'react';
import type { Insets } from '../../scene/camera/frameBlock';
import { Stage } from '../../scene/stage/Stage';
import { useDrawnRanges, useMassif, useThisMassif } from '../../state/hooks';
import type { Drawn } from '../../core/surface/drawn';
import type { PaneContent } from './paneContent';
import { ErrorBoundary } from '../ErrorBoundary';
import { frameAll } from '../../state/frameAll';
import { panesOf } from './panesOf';
import { RangePanes } from './RangePanes';
import { Ranges, type LaidOut } from './Ranges';
import { StageFault, StageLost } from './StageFault';
import common from '../../panels/shell/common.module.css';

const none: Insets = { left: 0, right: 0, top: 0, bottom: 0 };

interface RangeStageProps {
  readonly insets: Insets;
  /** What they leave free. */
  readonly room: { readonly width: number; readonly height: number };
}

/** The stage: the ranges of the present experiment as soon as their first grids are there. */
export function RangeStage({ insets, room }: RangeStageProps) {
  const massif = useThisMassif();
  const theme = useMassif((state) => state.theme);
  const drawn = useDrawnRanges();
  const contents = useMemo(() => panesOf(drawn), [drawn]);
  const { laidOut, onPane } = usePanes(drawn[0], contents);
  const size = Math.min(...drawn.map(({ field }) => field.size));
  const [isLost, setIsLost] = useState(false);
  const isCompared = drawn.length > 1;
  return (
    <div className={common.fill} data-grid={drawn.length > 0 ? size : undefined}>
      <ErrorBoundary explain={(error) => <StageFault error={error} insets={insets} />}>
        <Stage isLost={isLost} onContext={setIsLost} onLeave={() => frameAll(massif)}>
          {laidOut && <Ranges {...laidOut} theme={theme} insets={isCompared ? none : insets} />}
        </Stage>
      </ErrorBoundary>
      {isLost && <StageLost insets={insets} />}
      <RangePanes
        contents={contents}
        onPane={onPane}
        insets={isCompared ? insets : none}
        room={room}
        isLost={isLost}
      />
    </div>
  );
}

/** What is drawn, with its panes; what was before stays until every new one has its own. */
function usePanes(drawn: Drawn | undefined, contents: readonly PaneContent[]) {
  const [elements, setElements] = useState<ReadonlyMap<string, HTMLElement>>(new Map());
  const onPane = useCallback((key: string, element: HTMLElement) => {
    setElements((before) => new Map(before).set(key, element));
    return () => setElements((before) => new Map([...before].filter(([, other]) => other !== element)));
  }, []);
  const now = useMemo((): LaidOut | undefined => {
    const panes = contents.map(({ key }) => elements.get(key)).filter((pane) => pane !== undefined);
    return drawn && panes.length === contents.length ? { drawn, contents, panes } : undefined;
  }, [drawn, contents, elements]);
  const [last, setLast] = useState(now);
  if (now && now !== last) setLast(now);
  return { laidOut: now ?? last, onPane };
}
