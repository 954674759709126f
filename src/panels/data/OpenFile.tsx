import { useRef } from 'react';
import { useThisMassif } from '../../state/hooks';
import { withOpening } from '../../state/browser/startOpening';
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
        accept=".csv,.tsv,.tab,.txt,.dat,.json,.jsonl,.ndjson,text/csv,application/json"
        onChange={({ currentTarget }) => {
          const files = Array.from(currentTarget.files ?? []);
          if (files.length > 0) withOpening(massif, ({ openFiles }) => openFiles(massif, files));
          currentTarget.value = '';
        }}
      />
    </>
  );
}
