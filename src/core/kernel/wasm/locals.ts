/** How the code of a function touches its locals, in the order of the code. */
export interface Accesses {
  /** The local of every access. */
  readonly locals: readonly number[];
  /** Whether it is set there, not read. */
  readonly isSet: readonly boolean[];
  /** The first access inside each loop and the last, inner loops before those around them. */
  readonly loops: readonly (readonly [from: number, to: number])[];
}

interface Slots<Type> {
  /** The place of every local among those of its type. */
  readonly slots: Int32Array;
  readonly counts: ReadonlyMap<Type, number>;
}

/** V8 makes code for shared locals that is up to a fifth slower in tight loops. */
const fewLocals = 3000;

/** A slot of its type for every local: its own, or where they are many a shared one. */
export function slotsOf<Type>(types: readonly Type[], accesses: Accesses): Slots<Type> {
  return types.length > fewLocals ? shareLocals(types, accesses) : ownSlots(types);
}

function ownSlots<Type>(types: readonly Type[]): Slots<Type> {
  const counts = new Map<Type, number>();
  const slots = Int32Array.from(types, (type) => {
    const slot = counts.get(type) ?? 0;
    counts.set(type, slot + 1);
    return slot;
  });
  return { slots, counts };
}

/**
 * Which slot of its type every local gets: those that are not needed at the same time share one (linear scan, Poletto
 * and Sarkar 1999), for engines compile few locals many times faster. What is read must have been set on every way.
 */
export function shareLocals<Type>(types: readonly Type[], accesses: Accesses): Slots<Type> {
  const { first, last } = lives(types.length, accesses);
  const slots = new Int32Array(types.length);
  const counts = new Map<Type, number>();
  const free = new Map<Type, number[]>(types.map((type) => [type, []]));
  const [starting, ending] = [first, last].map((places) => byPlace(places, accesses.locals.length)) as [
    ByPlace,
    ByPlace,
  ];
  for (let at = 0; at < accesses.locals.length; at++) {
    starting(at, (local) => {
      const type = types[local];
      const known = free.get(type)!.pop();
      const count = counts.get(type) ?? 0;
      slots[local] = known ?? count;
      if (known === undefined) counts.set(type, count + 1);
    });
    ending(at, (local) => free.get(types[local])!.push(slots[local]));
  }
  return { slots, counts };
}

/** The accesses between which every local must keep its value; -1 for one that is never touched. */
function lives(count: number, { locals, isSet, loops }: Accesses): { first: Int32Array; last: Int32Array } {
  const [first, last] = [new Int32Array(count).fill(-1), new Int32Array(count).fill(-1)];
  locals.forEach((local, at) => {
    // What is read before it is set is 0 from the beginning.
    if (first[local] < 0) first[local] = isSet[at] ? at : 0;
    last[local] = at;
  });
  for (const [from, to] of loops) {
    for (let local = 0; local < count; local++) {
      // From before a loop into it: kept for its next round. Out of a loop: kept from its beginning.
      if (first[local] < from && last[local] >= from && last[local] < to) last[local] = to;
      if (last[local] > to && first[local] > from && first[local] <= to) first[local] = from;
    }
  }
  return { first, last };
}

type ByPlace = (place: number, visit: (local: number) => void) => void;

/** Visits the locals that have a place: a chain of locals for each. */
function byPlace(places: Int32Array, length: number): ByPlace {
  const [heads, next] = [new Int32Array(length).fill(-1), new Int32Array(places.length)];
  places.forEach((place, local) => {
    if (place < 0) return;
    next[local] = heads[place];
    heads[place] = local;
  });
  return (place, visit) => {
    for (let local = heads[place]; local >= 0; local = next[local]) visit(local);
  };
}
