import type { Insets } from '../../scene/camera/frameBlock';
import { Button } from '../../panels/shell/Button';
import styles from './StageFault.module.css';

/** In the place of the range when it cannot be drawn; everything beside it goes on. */
export function StageFault({ error, insets }: { error: Error; insets: Insets }) {
  const { top, right, bottom, left } = insets;
  return (
    <div className={styles.fault} role="alert" style={{ inset: `${top}px ${right}px ${bottom}px ${left}px` }}>
      <h2>The range cannot be drawn here</h2>
      <p>
        It stopped at: <code>{error.message}</code>
      </p>
      <p>
        Losses, walks and charts beside it go on. The range needs WebGL 2: where the browser has none, switch
        graphics acceleration on, then load the page again.
      </p>
      <Button onClick={() => window.location.reload()}>Load the page again</Button>
    </div>
  );
}
