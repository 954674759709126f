import { useRef } from 'react';
import { useStep } from '../../state/useStep';
import { useMassif } from '../../state/hooks';

/** "24 / 120" */
export function StepReadout({ compact = false }: { compact?: boolean }) {
  const steps = useMassif(({ experiment }) => experiment.steps);
  const step = useRef<HTMLSpanElement>(null);
  useStep((shown) => (step.current!.textContent = String(shown)));
  return (
    <div className="step-readout">
      {!compact && <div className="step-caption">step</div>}
      <div className="step-number">
        <span ref={step} />
        <span className="step-total"> / {steps}</span>
      </div>
    </div>
  );
}
