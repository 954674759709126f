/** The answer of a function without arguments, found when it is first asked for and kept. */
export function once<Result>(find: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => (known ??= { result: find() }).result;
}
