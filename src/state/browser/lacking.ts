import { hasWebAssembly } from '../../core/kernel/wasm/webAssembly';
import type { Support } from '../../../workers/api';
import type { Strength } from '../../../workers/pool';
import { dropLacks, tellLack } from '../lacks';
import type { Massif } from '../massif';
import { hasSizeObserver } from './sizeObserver';
import { canStore } from './storage';

const interpreted = 'the interpreter computes all losses, as exactly but more slowly.';

/** Says what of the browser the page has to do without: it goes on with less. */
export function startLacking({ store, pool }: Massif): () => void {
  const ending = new AbortController();
  if (!canStore())
    tellLack(
      store,
      'Storage (localStorage) is blocked: the theme and your own table are gone after a reload.',
    );
  if (!hasSizeObserver)
    tellLack(store, 'ResizeObserver is missing: sizes are measured anew only when the window changes.');
  if (!canPaint())
    tellLack(
      store,
      '2-D canvas is missing: no markers on the range and no picture of the data; the numbers stand beside.',
    );
  let told = '';
  const unwatch = pool.watchStrength((strength) => {
    dropLacks(store, (sentence) => sentence === told);
    told = strengthWords(strength);
    if (told !== '') tellLack(store, told);
  });
  const ask = pool.run((api) => api.support(), ending.signal);
  ask.then(
    (support) => {
      const lack = codeWords(support);
      if (lack !== '') tellLack(store, lack);
    },
    // Whoever asks for numbers says that nobody answers.
    () => {},
  );
  return () => {
    unwatch();
    ending.abort();
  };
}

function strengthWords({ workers, wanted }: Strength): string {
  if (workers === 0)
    return 'No web worker starts here: the page computes by itself. That takes longer, and it may stand still for moments.';
  if (workers < wanted) return `Only ${workers} of ${wanted} web workers started: computing takes longer.`;
  return '';
}

function codeWords({ webAssembly, simd }: Support): string {
  if (!webAssembly) return `WebAssembly is missing or blocked: ${interpreted}`;
  if (!simd) return `WebAssembly has no SIMD here: ${interpreted}`;
  return hasWebAssembly ? '' : 'WebAssembly is missing on the page; its workers have it and compute as ever.';
}

function canPaint(): boolean {
  return document.createElement('canvas').getContext('2d') !== null;
}
