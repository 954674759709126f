import { useRef, useState, type KeyboardEvent } from 'react';
import { useScreen, useThisMassif } from '../../state/hooks';
import { Dialog } from '../shell/Dialog';
import { Picker } from '../shell/Picker';
import { findKinds, findWords } from '../words/find';
import { findables } from './findables';
import common from '../shell/common.module.css';
import styles from './FindDialog.module.css';

/** The search over commands, catalogs and cards; taking something closes it. */
export function FindDialog() {
  const massif = useThisMassif();
  const isOpen = useScreen((screen) => screen.findOpen);
  const set = useScreen((screen) => screen.set);
  const place = useRef<HTMLDivElement>(null);
  const [found] = useState(() => findables(massif));
  const close = () => set({ findOpen: false });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    close();
  };
  return (
    <Dialog
      title={findWords.title}
      about={findWords.about}
      isOpen={isOpen}
      onOpenChange={close}
      initialFocus={() => place.current!.querySelector('input')}
    >
      <div ref={place} className={styles.find} onKeyDown={onKeyDown}>
        <Picker
          noun={findWords.noun}
          entries={found}
          chosen={undefined}
          ticks={false}
          searchKey="Ctrl K"
          showsAll
          unfit={({ reason }) => reason}
          onChoose={(id) => {
            close();
            found[id].run(massif);
          }}
          picture={({ kind, key }) => (
            <span className={`${common.help} ${styles.kind}`}>
              {findKinds[kind]} {key && <kbd>{key}</kbd>}
            </span>
          )}
        />
      </div>
    </Dialog>
  );
}
