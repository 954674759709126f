import { createRoot, events, extend, type ReconcilerRoot, type RenderProps } from '@react-three/fiber';
import {
  Component,
  Suspense,
  useContext,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Group, Mesh, Sprite, SpriteMaterial } from 'three';
import { MassifContext } from '../../state/hooks';
import { useElementSize } from './useElementSize';

// All that is drawn by name. Fiber's own canvas registers everything that three has, and so ships it.
extend({ Group, Mesh, Sprite, SpriteMaterial });

export interface SceneCanvasProps extends Omit<RenderProps<HTMLCanvasElement>, 'size' | 'events'> {
  readonly children: ReactNode;
}

/** A canvas that fills the element around it and draws its children, elements of three. What they throw, it throws. */
export function SceneCanvas(props: SceneCanvasProps) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  return (
    <div ref={setFrame} style={{ width: '100%', height: '100%', overflow: 'hidden' }}>
      {frame && <CanvasIn frame={frame} {...props} />}
    </div>
  );
}

function CanvasIn({
  frame,
  children,
  onCreated,
  ...settings
}: SceneCanvasProps & { readonly frame: HTMLElement }) {
  const { width, height } = useElementSize(frame);
  const massif = useContext(MassifContext);
  const canvas = useRef<HTMLCanvasElement>(null);
  const root = useRef<ReconcilerRoot<HTMLCanvasElement>>(null);
  const [failure, setFailure] = useState<unknown>();
  if (failure !== undefined) throw failure;

  // The cleanups of other effects also run when an effect is only tried twice; a root is not given back its context.
  useInsertionEffect(
    () => () => {
      root.current?.unmount();
      root.current = null;
    },
    [],
  );
  useLayoutEffect(() => {
    root.current ??= createRoot(canvas.current!);
    const created: typeof onCreated = (state) => {
      state.events.connect?.(frame);
      onCreated?.(state);
    };
    root.current
      .configure({ ...settings, events, size: { width, height, top: 0, left: 0 }, onCreated: created })
      .catch(setFailure);
    if (root.current.ready.status === 'rejected') return;
    root.current.render(
      <MassifContext value={massif}>
        <Failures tell={setFailure}>
          <Suspense>{children}</Suspense>
        </Failures>
      </MassifContext>,
    );
  }, [frame, width, height, settings, onCreated, massif, children]);
  return <canvas ref={canvas} style={{ display: 'block' }} />;
}

/** Tells what its children throw to the tree around the canvas, which is another one. */
class Failures extends Component<{ readonly tell: (error: unknown) => void; readonly children: ReactNode }> {
  override state = { isFailed: false };

  static getDerivedStateFromError() {
    return { isFailed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.tell(error);
  }

  override render() {
    return this.state.isFailed ? null : this.props.children;
  }
}
