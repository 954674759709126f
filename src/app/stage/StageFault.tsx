import type { ReactNode } from 'react';
import type { Insets } from '../../scene/camera/frameBlock';
import { useScreen } from '../../state/hooks';
import { AgainButton } from '../AgainButton';
import common from '../../panels/shell/common.module.css';
import styles from './StageFault.module.css';

interface FaultProps {
  /** What covers the stage. */
  readonly insets: Insets;
  /** Makes another stage. */
  readonly again: () => void;
}

/** In the place of the range when it cannot be drawn; everything beside it goes on. */
export function StageFault({ error, ...stage }: FaultProps & { readonly error: Error }) {
  return (
    <Fault title="The range cannot be drawn here" {...stage}>
      <p>
        It stopped at: <code>{error.message}</code>
      </p>
      <p>
        Losses, walks and charts beside it go on. The range needs WebGL 2: where the browser has none, switch
        graphics acceleration on, then load the page again.
      </p>
    </Fault>
  );
}

/** While the graphics card has taken the picture away. */
export function StageLost(stage: FaultProps) {
  const isLinked = useScreen((screen) => screen.isLinked);
  return (
    <Fault title="The graphics card has lost the picture" {...stage}>
      <p>
        The range is drawn again as soon as the browser gives WebGL back, mostly within seconds. Losses, walks
        and charts beside it go on. If it stays away,{' '}
        {isLinked ? 'load the page again: the link keeps your experiment.' : 'draw it again.'}
      </p>
    </Fault>
  );
}

function Fault({ title, insets, again, children }: FaultProps & { title: string; children: ReactNode }) {
  const { top, right, bottom, left } = insets;
  return (
    <div className={styles.place} style={{ inset: `${top}px ${right}px ${bottom}px ${left}px` }}>
      <div className={`${common.panel} ${styles.fault}`} role="alert">
        <h2>{title}</h2>
        {children}
        <AgainButton look="second" again={again} />
      </div>
    </div>
  );
}
