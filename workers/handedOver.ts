import { transfer } from 'comlink';

/** Every array of an answer changes hands instead of being copied: none may be one that is remembered. */
export function handedOver<Args extends unknown[], Result>(
  answer: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    const result = answer(...args);
    return transfer(result, [...buffersIn(result)]);
  };
}

function* buffersIn(value: unknown): Generator<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) yield value.buffer as ArrayBuffer;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* buffersIn(inner);
}
