/**
 * The next value, with every part that is equal to the part before being that very part: whoever compares by identity
 * sees what really changed. Values are JSON.
 */
export function withSharedParts<Value>(before: Value, next: Value): Value {
  if (Object.is(before, next)) return before;
  if (!isTree(before) || !isTree(next) || Array.isArray(before) !== Array.isArray(next)) return next;
  const keys = Object.keys(next);
  const shared = Object.fromEntries(keys.map((key) => [key, withSharedParts(before[key], next[key])]));
  const isSame =
    keys.length === Object.keys(before).length && keys.every((key) => shared[key] === before[key]);
  if (isSame) return before;
  return (Array.isArray(next) ? Object.values(shared) : shared) as Value;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
