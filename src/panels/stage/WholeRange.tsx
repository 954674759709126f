import { hasOwnRegion } from '../../core/experiment/edit/edit';
import { drawsFirstRegion } from '../../core/experiment/firstVisit';
import { useMassif } from '../../state/hooks';
import { Button } from '../shell/Button';

/** Back to the first region; there only while another one is drawn. */
export function WholeRange({ onClick }: { onClick: () => void }) {
  const isElsewhere = useMassif(
    ({ history: { present } }) => hasOwnRegion(present) && !drawsFirstRegion(present),
  );
  if (!isElsewhere) return null;
  return (
    <Button title="The first region, all of it (0)" onClick={onClick}>
      Whole range
    </Button>
  );
}
