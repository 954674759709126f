import { hasOwnRegion } from '../core/experiment/edit';
import type { Experiment } from '../core/experiment/experiment';
import { useMassif } from '../state/store';

/** Back to the first region; there only while another one is drawn. */
export function WholeRange({ onClick }: { onClick: () => void }) {
  const isElsewhere = useMassif(({ history }) => drawsElsewhere(history.present));
  if (!isElsewhere) return null;
  return (
    <button type="button" className="second" title="The first region, all of it (0)" onClick={onClick}>
      Whole range
    </button>
  );
}

/** By the plane, which stays while samples and walkers are dragged. */
const known = new WeakMap<Experiment['plane'], boolean>();

function drawsElsewhere(experiment: Experiment): boolean {
  const { plane } = experiment;
  const isOwn = known.get(plane) ?? hasOwnRegion(experiment);
  known.set(plane, isOwn);
  return isOwn;
}
