import { Canvas, useFrame } from '@react-three/fiber';
import type { ReactNode } from 'react';
import { SizeObserver } from '../../state/browser/sizeObserver';
import styles from './Stage.module.css';

/** Vertical field of view in degrees: a long lens, so that verticals stay vertical. */
const FIELD_OF_VIEW = 20;

export interface StageProps {
  /** A double click beside everything that can be clicked. */
  readonly onLeave?: () => void;
  readonly children: ReactNode;
}

/** The canvas that panes are drawn on. Frames are drawn on demand; colours are display values throughout. */
export function Stage({ onLeave, children }: StageProps) {
  return (
    <div className={styles.stage}>
      <Canvas
        frameloop="demand"
        flat
        linear
        legacy
        dpr={[1, 2]}
        resize={{ polyfill: SizeObserver }}
        onPointerMissed={({ type }) => type === 'dblclick' && onLeave?.()}
        gl={{ antialias: true, alpha: true }}
        // Asking for a program's log waits for its compilation; the tests do that.
        onCreated={({ gl }) => (gl.debug.checkShaderErrors = import.meta.env.DEV)}
        camera={{ fov: FIELD_OF_VIEW, near: 0.2, far: 90, position: [-4, 4.5, 5.9] }}
      >
        <Clear />
        {children}
      </Canvas>
    </div>
  );
}

/** Before the panes are drawn: between them, and where one was before, the page shows through. */
function Clear() {
  useFrame(({ gl }) => gl.clear(), 1);
  return null;
}
