import type { Column } from '../../core/datasets/dataset';
import type { Samples } from '../../core/datasets/samples';
import { plain } from '../../core/format';

/** What is said where data come from and go to. */
export const dataWords = {
  pasteLabel: 'Paste a table or a saved experiment',
  pasteHint: 'Paste a table here: rows of text, such as CSV',
  read: 'Read it',
  pasted: 'What was pasted',
  review: 'Columns and reading',
} as const;

/** So many features are named one by one. */
const mostNamed = 6;

/** What data hold, as names and what stands beside them: rows, every feature with its range, classes with their counts. */
export function dataFacts({
  count,
  task,
  table,
}: Samples): readonly (readonly [name: string, words: string])[] {
  const { features, target, classes } = table;
  const isClass = task === 'binary' || task === 'multiclass';
  const named = features.length > mostNamed ? features.slice(0, mostNamed - 1) : features;
  const left = features.length - named.length;
  return [
    ['rows', count.toLocaleString('en')],
    ...named.map((column) => [column.name, rangeOf(column)] as const),
    ...(left > 0 ? [['and', `${left.toLocaleString('en')} more features`] as const] : []),
    ...(isClass ? [['classes', classesOf(target.values, classes)] as const] : []),
    ...(task === 'regression' ? [[target.name, `${rangeOf(target)}, to predict`] as const] : []),
  ];
}

/** "13.1 to 21.5 mm" */
function rangeOf({ values, unit }: Column): string {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const range = low === high ? written(low) : `${written(low)} to ${written(high)}`;
  return unit === '' ? range : `${range} ${unit}`;
}

/** Four digits at most, and no zeros that say nothing. */
function written(value: number): string {
  return plain(Number(value.toPrecision(4)));
}

/** "Adelie 151, Gentoo 123" */
function classesOf(values: Float64Array, classes: readonly string[]): string {
  const counts = classes.map(() => 0);
  for (const value of values) counts[value] += 1;
  return classes.map((name, index) => `${name} ${counts[index].toLocaleString('en')}`).join(', ');
}
