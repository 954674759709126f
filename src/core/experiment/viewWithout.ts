type JsonObject = Record<string, unknown>;

/** A compact experiment without what was chosen of these parts of its view: they follow their defaults. */
export function viewWithout(compact: JsonObject, ...names: readonly string[]): JsonObject {
  const view = Object.entries((compact.view ?? {}) as JsonObject).filter(([name]) => !names.includes(name));
  return { ...compact, view: Object.fromEntries(view) };
}
