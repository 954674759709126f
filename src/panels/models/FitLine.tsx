import { fitWords } from '../../core/reading/fitWords';
import { short } from '../../core/format';
import { useDrawn } from '../../state/hooks';

/** Whether a best fit was found for the plane to go through, and its loss. */
export function FitLine() {
  const fit = useDrawn()?.field.fit;
  if (!fit) return null;
  return (
    <p className="help">
      {fitWords[fit.end]} The loss there is {short(fit.loss)}.
    </p>
  );
}
