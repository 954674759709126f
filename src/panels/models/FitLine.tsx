import { fitWords } from '../../core/analysis/fitWords';
import { short } from '../../core/format';
import { useMassif } from '../../state/hooks';
import common from '../shell/common.module.css';

/** Whether a best fit was found for the plane to go through, and its loss. */
export function FitLine() {
  const fit = useMassif(({ results }) => results.fields[0]?.fit);
  if (!fit) return null;
  return (
    <p className={common.help}>
      {fitWords[fit.end]} The loss there is {short(fit.loss)}.
    </p>
  );
}
