import { expose, transfer } from 'comlink';
import { api } from './api';

/** Every array of an answer changes hands instead of being copied. */
function handedOver<Args extends unknown[], Result>(
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

expose({ ...api, evaluateRows: handedOver(api.evaluateRows), walk: handedOver(api.walk) });
