import { useRef } from 'react';
import { useThisMassif } from '../../state/hooks';
import { openFile } from '../../state/browser/ownTable';
import { Button } from '../shell/Button';

/** Lets the visitor choose a table or a saved experiment from the device. */
export function OpenFile({ title }: { title: string }) {
  const massif = useThisMassif();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current!.click()}>{title}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={title}
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) openFile(massif, file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
