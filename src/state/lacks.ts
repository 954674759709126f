import type { StoreApi } from 'zustand/vanilla';
import type { MassifState } from './store';

type Store = StoreApi<MassifState>;

/** Says what this browser does not give and what is done without it, until it is dismissed. */
export function tellLack(store: Store, sentence: string): void {
  const { lacks } = store.getState();
  if (!lacks.includes(sentence)) store.setState({ lacks: [...lacks, sentence] });
}

/** Takes back what was said. */
export function dropLacks(store: Store, isDropped: (sentence: string) => boolean = () => true): void {
  const { lacks } = store.getState();
  const left = lacks.filter((sentence) => !isDropped(sentence));
  if (left.length < lacks.length) store.setState({ lacks: left });
}
