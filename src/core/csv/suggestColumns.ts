import type { SettingValues } from '../settings';
import { isIdName, isNumeric, mostClasses, type TypedColumn, type TypedTable } from './columns';
import { canBeFeature, noFeatures } from './tableOf';

const labelName = /^(target|class|label|species|category|cluster|group|type|digit|diagnosis|outcome)$/i;

/** A target that suits, and features that are worth a look, where they are not the usual ones. */
export function suggestedColumns({ columns }: TypedTable): SettingValues {
  const places = [...columns.keys()];
  const canTeach = (column: number, goal: number) => column !== goal && canBeFeature(columns[column]);
  const goal = places
    .toReversed()
    .find((column) => isTarget(columns[column]) && places.some((other) => canTeach(other, column)));
  if (goal === undefined) return describedAlone(columns);
  const isLabel = isNumeric(columns[goal]) && isLabelColumn(columns[goal]);
  const isClass = isLabel || !isNumeric(columns[goal]) || columns[goal].distinct === 2;
  const usual = places.filter((column) => column !== goal && isNumeric(columns[column]));
  const wanted = places
    .filter((column) => canTeach(column, goal) && columns[column].distinct > 1)
    .sort((one, other) => rankOf(columns[one]) - rankOf(columns[other]) || one - other);
  const count = isClass ? 2 : 1;
  const good = wanted.filter((column) => rankOf(columns[column]) === rankOf(columns[wanted[0]]));
  const chosen = good.slice(0, count);
  const isUsual = chosen.join() === usual.slice(0, count).join();
  const [first, second] = chosen.map((column) => String(column + 1));
  return {
    ...(goal !== columns.length - 1 && { target: String(goal + 1) }),
    ...(isLabel && columns[goal].distinct > 2 && { task: 'class' }),
    ...(!isUsual && first !== undefined && { first, ...(second !== undefined && { second }) }),
  };
}

/** Numbers that nothing teaches are described by themselves. */
function describedAlone(columns: readonly TypedColumn[]): SettingValues {
  const goal = columns.findLastIndex((column) => isNumeric(column) && isTarget(column));
  if (goal < 0 || columns[goal].distinct === 2) return {};
  return { ...(goal !== columns.length - 1 && { target: String(goal + 1) }), features: noFeatures };
}

/** Whole numbers under a name that promises classes. */
function isLabelColumn({ name, numbers, distinct }: TypedColumn): boolean {
  return (
    labelName.test(name) &&
    distinct <= mostClasses &&
    numbers.every((value) => Number.isInteger(value) || value !== value)
  );
}

function isTarget({ kind, distinct, missing, numbers }: TypedColumn): boolean {
  if (missing > numbers.length / 2 || distinct < 2) return false;
  return kind === 'number' || kind === 'time' || (kind === 'category' && distinct <= mostClasses);
}

/** Numbers before dates before categories before ids; what is missing in many rows comes after what is there. */
function rankOf({ name, kind, missing, numbers }: TypedColumn): number {
  const order = { number: 0, time: 0, date: 1, category: 2, id: 3, text: 4, empty: 4 } as const;
  const isId = kind === 'category' && isIdName(name);
  return order[isId ? 'id' : kind] + (missing > numbers.length / 2 ? 5 : 0);
}
