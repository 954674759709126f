import { optimizerNotes } from './optimizerNotes';
import type { Pair, StepTaken } from './stepTaken';

/** What a method's mean of slopes and its mean of squares are called, where it has them. */
export interface StepParts {
  readonly momentum?: { readonly name: string; readonly value: Pair };
  readonly squares?: { readonly name: string; readonly value: Pair };
}

/** Names that typed rules usually give them. */
const usual = { momentum: ['m', 'buffer'], squares: ['v', 'squares'] };

/** Momentum and second moment of a step as it has left them. */
export function partsOf(id: string, { after }: StepTaken): StepParts {
  const notes = optimizerNotes[id];
  const firstOf = (names: readonly (string | undefined)[]) => {
    const name = names.find((known) => known !== undefined && Object.hasOwn(after, known));
    return name === undefined ? undefined : { name, value: after[name] };
  };
  const momentum = firstOf(notes ? [notes.momentum] : usual.momentum);
  const squares = firstOf(notes ? [notes.squares] : usual.squares);
  return { ...(momentum && { momentum }), ...(squares && { squares }) };
}

/** Downhill along a mean of slopes; typed rules may keep it with either sign, so the step decides. */
export function downhillOf([a, b]: Pair, { from, to }: StepTaken): Pair {
  const along = a * (to[0] - from[0]) + b * (to[1] - from[1]);
  return along > 0 ? [a, b] : [-a, -b];
}
