import { useCallback, useMemo, useState } from 'react';
import { comparisons } from '../../core/comparisons';
import { titleOfRange } from '../../core/experiment/titleOfRange';
import { CompareFoot } from '../../panels/compare/CompareFoot';
import { CompareHead } from '../../panels/compare/CompareHead';
import { CompareRates } from '../../panels/compare/CompareRates';
import type { Insets } from '../../scene/camera/frameBlock';
import { Stage } from '../../scene/stage/Stage';
import { useMassif, useThisMassif } from '../../state/hooks';
import type { Drawn } from '../../core/surface/drawn';
import type { PaneContent } from './paneContent';
import { ErrorBoundary } from '../ErrorBoundary';
import { frameAll } from '../../state/frameAll';
import { paneOfPair } from './paneOfPair';
import { RangePanes } from './RangePanes';
import { RangeScene } from './RangeScene';
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
  const drawn = useMassif((state) => state.drawn);
  const contents = useMemo(() => panesOf(drawn), [drawn]);
  const { laidOut, onPane } = usePanes(drawn[0], contents);
  const size = Math.min(...drawn.map(({ field }) => field.size));
  const [isLost, setIsLost] = useState(false);
  const [life, setLife] = useState(0);
  const again = () => {
    setIsLost(false);
    setLife(life + 1);
  };
  const isCompared = drawn.length > 1;
  return (
    <div className={common.fill} data-grid={drawn.length > 0 ? size : undefined}>
      <ErrorBoundary
        key={life}
        explain={(error) => <StageFault error={error} insets={insets} again={again} />}
      >
        <Stage isLost={isLost} onContext={setIsLost} onLeave={() => frameAll(massif)}>
          {laidOut && <Ranges {...laidOut} theme={theme} insets={isCompared ? none : insets} />}
        </Stage>
      </ErrorBoundary>
      {isLost && <StageLost insets={insets} again={again} />}
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

/** The panes of the drawn ranges, in the chosen way; one range alone has nothing to be compared with. */
export function panesOf(drawn: readonly Drawn[]): readonly PaneContent[] {
  if (drawn.length < 2) return panesOfEach(drawn);
  const { compare } = drawn[0].experiment.view;
  const { title, pair } = comparisons[compare];
  return pair ? [paneOfPair(compare, title, pair.layers, drawn)] : panesOfEach(drawn);
}

/** Every range in a pane of its own; one alone fills the stage. */
function panesOfEach(drawn: readonly Drawn[]): readonly PaneContent[] {
  const keys: string[] = [];
  const isCompared = drawn.length > 1;
  return drawn.map((range, loss) => {
    // The main range keeps its place whatever its loss, and flows; the others come and go with theirs.
    const id = loss === 0 ? 'main' : range.experiment.losses[loss].id;
    const key = keys.includes(id) ? `${id} ${loss}` : id;
    keys.push(key);
    const losses = range.isPreview ? [] : [loss];
    return {
      key,
      title: titleOfRange(range.experiment, loss),
      surfaces: [range.surface],
      hasValueAxis: !isCompared,
      ...(isCompared && {
        head: (
          <>
            <CompareHead drawn={range} loss={loss} />
            <CompareRates loss={loss} />
          </>
        ),
        foot: (ramp) => <CompareFoot drawn={range} loss={loss} ramp={ramp} />,
      }),
      scene: (look) => <RangeScene drawn={range} losses={losses} isCompared={isCompared} {...look} />,
    };
  });
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
