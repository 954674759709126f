import { useLayoutEffect, useRef, type CSSProperties } from 'react';
import type { Surface } from '../../core/surface/surface';
import type { Insets } from '../../scene/camera/frameBlock';
import { tintGradient } from '../../scene/materials/tints';
import { columnsFor } from '../layout/columnsFor';
import type { PaneContent } from './paneContent';
import { useMassif } from '../../state/hooks';
import styles from './RangePanes.module.css';

interface RangePanesProps {
  readonly contents: readonly PaneContent[];
  /** Told of every pane that is laid out; answers what to call when it goes. */
  readonly onPane: (key: string, element: HTMLElement) => () => void;
  readonly insets: Insets;
  /** What they leave free. */
  readonly room: { readonly width: number; readonly height: number };
  /** Whether there is no picture at the moment. */
  readonly isLost: boolean;
}

/** Where the ranges stand: one fills the stage, several share the part that no panel covers. */
export function RangePanes({ contents, onPane, insets, room, isLost }: RangePanesProps) {
  const theme = useMassif((state) => state.theme);
  const palette = useMassif(({ experiment }) => experiment.view.palette);
  const ramp = (surface: Surface) => tintGradient(surface, palette, theme, 'to right');
  const columns = { '--columns': columnsFor(contents.length, room) } as CSSProperties;
  return (
    <div
      className={styles.panes}
      data-count={contents.length}
      data-lost={isLost || undefined}
      style={{ ...insets, ...columns }}
    >
      {contents.map(({ key, title, head, foot }) => (
        <section key={key} className={styles.cell} aria-label={title}>
          {head}
          <PanePlace name={key} onPane={onPane} />
          {foot?.(ramp)}
        </section>
      ))}
    </div>
  );
}

function PanePlace({ name, onPane }: { name: string; onPane: RangePanesProps['onPane'] }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => onPane(name, place.current!), [name, onPane]);
  return <div ref={place} className={styles.pane} data-pane />;
}
