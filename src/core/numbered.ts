/** Names that can be told apart: with a number from the second of a name on. */
export function numbered(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const taken = new Set(names);
  return names.map((name) => {
    const earlier = counts.get(name) ?? 0;
    let count = earlier + 1;
    if (earlier > 0) while (taken.has(`${name} ${count}`)) count += 1;
    counts.set(name, count);
    const own = earlier === 0 ? name : `${name} ${count}`;
    taken.add(own);
    return own;
  });
}
