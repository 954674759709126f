import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { useThisMassif } from '../../state/hooks';

/** The canvas draws on demand: the cursor moves outside React and asks for a frame itself. */
export function RedrawWithCursor() {
  const { store } = useThisMassif();
  const invalidate = useThree((state) => state.invalidate);
  useEffect(
    () =>
      store.subscribe(({ cursor: { step, pointer } }, { cursor: before }) => {
        if (step !== before.step || pointer !== before.pointer) invalidate();
      }),
    [store, invalidate],
  );
  return null;
}
