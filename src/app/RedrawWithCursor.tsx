import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { useMassif } from '../state/store';

/** The canvas draws on demand: the cursor moves outside React and asks for a frame itself. */
export function RedrawWithCursor() {
  const invalidate = useThree((state) => state.invalidate);
  useEffect(
    () =>
      useMassif.subscribe(({ cursor: { step, pointer } }, { cursor: before }) => {
        if (step !== before.step || pointer !== before.pointer) invalidate();
      }),
    [invalidate],
  );
  return null;
}
