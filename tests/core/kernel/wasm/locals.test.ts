import { expect, test } from 'vitest';
import { shareLocals } from '../../../../src/core/kernel/wasm/locals';
import { random, type Random } from '../../../../src/core/math/random';
import { cases, seeded } from '../../../cases';

type Step = { readonly local: number; readonly sets: boolean } | { readonly loop: readonly Step[] };

const types = ['number', 'vector'] as const;
const localCount = 12;

/** Sets and reads, with loops in loops; only locals that were set on every way are read. */
function randomSteps(stream: Random, set: Set<number>, depth: number): Step[] {
  return Array.from({ length: 2 + stream.integer(14) }, (): Step => {
    if (depth > 0 && stream.integer(6) === 0) return { loop: randomSteps(stream, set, depth - 1) };
    const local = stream.integer(localCount);
    const sets = !set.has(local) || stream.integer(3) === 0;
    set.add(local);
    return { local, sets };
  });
}

/** The accesses in the order of the code. */
function accessesOf(steps: readonly Step[]) {
  const [locals, isSet, loops] = [[] as number[], [] as boolean[], [] as [number, number][]];
  const write = (some: readonly Step[]) => {
    for (const step of some) {
      if ('loop' in step) {
        const from = locals.length;
        write(step.loop);
        loops.push([from, locals.length - 1]);
      } else {
        locals.push(step.local);
        isSet.push(step.sets);
      }
    }
  };
  write(steps);
  return { locals, isSet, loops };
}

/** Everything that is read when each loop runs three times and each set writes a number of its own. */
function readings(steps: readonly Step[], placeOf: (local: number) => string): number[] {
  const [values, read] = [new Map<string, number>(), [] as number[]];
  let fresh = 0;
  const run = (some: readonly Step[]) => {
    for (const step of some) {
      if ('loop' in step) for (let round = 0; round < 3; round++) run(step.loop);
      else if (step.sets) values.set(placeOf(step.local), ++fresh);
      else read.push(values.get(placeOf(step.local)) ?? 0);
    }
  };
  run(steps);
  return read;
}

test('locals that share a slot never disturb each other', () => {
  let saved = 0;
  for (let run = 1; run <= cases(3000); run++) {
    const seed = seeded(run);
    const stream = random(seed);
    const steps = randomSteps(stream, new Set(), 3);
    const typeOf = Array.from({ length: localCount }, () => types[stream.integer(2)]);
    const accesses = accessesOf(steps);
    const { slots, counts } = shareLocals(typeOf, accesses);
    const shared = readings(steps, (local) => `${typeOf[local]} ${slots[local]}`);
    expect(shared, `seed ${seed}`).toEqual(readings(steps, String));
    for (const local of accesses.locals) expect(slots[local]).toBeLessThan(counts.get(typeOf[local])!);
    saved += new Set(accesses.locals).size - [...counts.values()].reduce((sum, count) => sum + count, 0);
  }
  expect(saved).toBeGreaterThan(cases(3000));
});

test('a long sum needs few slots', () => {
  // a = .., b = .., c = a + b, then d = .., e = c + d and so on.
  const locals = [
    0,
    1,
    ...Array.from({ length: 500 }, (_, k) => [2 * k, 2 * k + 1, 2 * k + 2, 2 * k + 3]).flat(),
  ];
  const isSet = [true, true, ...Array.from({ length: 500 }, () => [false, false, true, true]).flat()];
  const { counts } = shareLocals(Array.from({ length: 1002 }, () => 'number'), { locals, isSet, loops: [] }); // prettier-ignore
  expect(counts.get('number')).toBeLessThanOrEqual(3);
});
