import { useEffect, useState } from 'react';
import { linkTo } from '../state/browser/linkTo';
import { useThisMassif } from '../state/hooks';

const toldFor = 2500;

/** Copies the link to exactly this experiment, and says so. */
export function CopyLink({ className, title }: { className: string; title: string }) {
  const { store } = useThisMassif();
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), toldFor);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = async () => {
    const isCopied = await navigator.clipboard?.writeText(linkTo(store.getState().history.present)).then(
      () => true,
      () => false,
    );
    setSaid(isCopied ? 'Link copied' : 'Copy the address of this page');
  };
  return (
    <button type="button" className={className} onClick={() => void copy()}>
      <span aria-live="polite">{said ?? title}</span>
    </button>
  );
}
