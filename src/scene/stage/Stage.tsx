import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, type ReactNode } from 'react';
import { SceneCanvas } from './SceneCanvas';
import { useGraphicsContext } from './useGraphicsContext';
import styles from './Stage.module.css';

/** Vertical field of view in degrees: a long lens, so that verticals stay vertical. */
const FIELD_OF_VIEW = 20;

export interface StageProps {
  /** Told when the graphics card takes the picture away, and when it is back. */
  readonly onContext: (isLost: boolean) => void;
  /** As it was told. */
  readonly isLost: boolean;
  /** A double click beside everything that can be clicked. */
  readonly onLeave?: () => void;
  readonly children: ReactNode;
}

/** The canvas that panes are drawn on. Frames are drawn on demand; colours are display values throughout. */
export function Stage({ onContext, isLost, onLeave, children }: StageProps) {
  return (
    <div className={styles.stage} data-lost={isLost || undefined}>
      <SceneCanvas
        frameloop="demand"
        flat
        linear
        legacy
        dpr={[1, 2]}
        onPointerMissed={({ type }) => type === 'dblclick' && onLeave?.()}
        gl={{ antialias: true, alpha: true }}
        // Asking for a program's log waits for its compilation; the tests do that.
        onCreated={({ gl }) => (gl.debug.checkShaderErrors = import.meta.env.DEV)}
        camera={{ fov: FIELD_OF_VIEW, near: 0.2, far: 90, position: [-4, 4.5, 5.9] }}
      >
        <Clear />
        <ContextWatch onContext={onContext} />
        <PrintedFrame />
        {children}
      </SceneCanvas>
    </div>
  );
}

function ContextWatch({ onContext }: Pick<StageProps, 'onContext'>) {
  const { isLost } = useGraphicsContext();
  useEffect(() => onContext(isLost), [onContext, isLost]);
  return null;
}

/** What was drawn is not kept: paper gets a frame of its own. */
function PrintedFrame() {
  const advance = useThree((state) => state.advance);
  useEffect(() => {
    const draw = () => advance(performance.now());
    window.addEventListener('beforeprint', draw);
    return () => window.removeEventListener('beforeprint', draw);
  }, [advance]);
  return null;
}

/** Before the panes are drawn: between them, and where one was before, the page shows through. */
function Clear() {
  useFrame(({ gl }) => {
    // A fresh context, also one that came back, clears to black until something was drawn in it.
    gl.setClearAlpha(0);
    gl.clear();
  }, 1);
  return null;
}
