import type { Sliced } from '../src/core/longWork';

/** Told which share of some work is done, answers whether to go on; a promise from one thread to another. */
export type GoOn = (share: number) => boolean | Promise<boolean>;

/** How often that is asked, in milliseconds: until then the worker hears nothing else. */
const asking = 60;

/** The result of work in slices; rejects with an AbortError when it is not to go on. */
export async function inSlices<Result>(work: Sliced<Result>, goOn: GoOn): Promise<Result> {
  let lastAsked = performance.now();
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    if (performance.now() - lastAsked < asking) continue;
    if (!(await goOn(slice.value))) throw new DOMException('The job was cancelled.', 'AbortError');
    lastAsked = performance.now();
  }
}
