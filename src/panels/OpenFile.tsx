import { useRef } from 'react';
import { openFile } from '../state/ownTable';

/** Lets the visitor choose a table or a saved experiment from the device. */
export function OpenFile({ title }: { title: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="second" onClick={() => input.current!.click()}>
        {title}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={title}
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) openFile(file);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
