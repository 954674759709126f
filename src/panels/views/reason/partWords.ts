import type { FilledLine } from '../../../core/analysis/filledRule';

/** Names that rules share, and what they hold. */
const meanings: Readonly<Record<string, string>> = {
  gradient: 'The slope that the rule reads, with decay and clipping.',
  m: 'Momentum: a mean of slopes, in which old ones fade.',
  buffer: 'Momentum: what it keeps of its speed, and the slope of now.',
  v: 'A mean of squares, one for each coordinate.',
  squares: 'The sum of all squared slopes so far, one for each coordinate.',
  most: 'The largest so far, which old slopes leave only slowly, if at all.',
  theta: 'The new position.',
};

/** What happens in one part of a step: first the slope, then line by line the rule, last the step itself. */
export function partWords(part: number, parts: number, line: FilledLine | undefined): string {
  if (part === 0) return 'The slope where it stands: the rule reads it, and downhill is against it.';
  if (part === parts - 1) return 'From the old position to the new one: the arrow that is drawn to scale.';
  const { name, isKept } = line!;
  const meaning = Object.hasOwn(meanings, name) ? meanings[name] : `A number that the rule calls ${name}.`;
  return isKept ? `${meaning} It is kept for the next step.` : meaning;
}
