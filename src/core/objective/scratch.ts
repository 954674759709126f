/** By length: the arrays of the work, and how many of them are taken. */
const shelves = new Map<number, { readonly arrays: Float64Array[]; taken: number }>();
let depth = 0;

/**
 * Runs work whose arrays of `scratch` are used again by the next: thousands of short-lived arrays cost more to give
 * back than to compute with. None of them may leave the work.
 */
export function inScratch<Result>(work: () => Result): Result {
  depth += 1;
  try {
    return work();
  } finally {
    depth -= 1;
    if (depth === 0) putBack();
  }
}

/** Lengths that this work had no use for belong to data that are gone. */
function putBack(): void {
  for (const [length, shelf] of shelves) {
    if (shelf.taken === 0) shelves.delete(length);
    shelf.taken = 0;
  }
}

/** An array of zeros; within such work one that earlier work is done with. */
export function scratch(length: number): Float64Array {
  if (depth === 0) return new Float64Array(length);
  const shelf = shelfFor(length);
  const place = shelf.taken++;
  if (place < shelf.arrays.length) return shelf.arrays[place].fill(0);
  const array = new Float64Array(length);
  shelf.arrays.push(array);
  return array;
}

/** The same numbers in an array of its own. */
export function scratchCopy(numbers: Float64Array): Float64Array {
  const copy = scratch(numbers.length);
  copy.set(numbers);
  return copy;
}

function shelfFor(length: number) {
  const known = shelves.get(length);
  if (known) return known;
  const shelf = { arrays: [], taken: 0 };
  shelves.set(length, shelf);
  return shelf;
}
