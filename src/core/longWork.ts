/** Long work in slices: between two of them it says which share of it is done. */
export type Sliced<Result> = Generator<number, Result, void>;

/** The result of all slices in one go. */
export function finished<Result>(work: Sliced<Result>): Result {
  return told(work, () => {});
}

/** The same, with word of every share that is done. */
export function told<Result>(work: Sliced<Result>, tell: (share: number) => void): Result {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    tell(slice.value);
  }
}

/** Work that is a part of more, from one share of that to another. */
export function* partOf<Result>(work: Sliced<Result>, from: number, to: number): Sliced<Result> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    yield from + (to - from) * slice.value;
  }
}
