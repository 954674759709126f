import { createRequire } from 'node:module';
import { resolve, dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import type { Api } from '../../workers/api';
import { Pool, type PoolWorker } from '../../workers/pool';
import { bench } from './main';
import { nativeCandidates } from './native';
import type { TensorFlow } from './tensorFlow';

const words = process.argv.slice(2);
const options = ['tfjs', 'gcc', 'quick'];
// Without anybody to report to there is nothing to measure.
process.once('disconnect', () => process.exit());

await bench(
  words.filter((word) => !options.includes(word)),
  {
    tensorFlow: words.includes('tfjs') ? await loadTensorFlow() : undefined,
    nativeCandidates: words.includes('gcc') ? nativeCandidates : () => [],
    createPool: (size) => new Pool(createWorker, size),
  },
  words.includes('quick'),
  (section) => {
    process.send!(section);
  },
);
process.disconnect();

async function loadTensorFlow(): Promise<TensorFlow> {
  const require = createRequire(resolve('bench/package.json'));
  const tensorFlow = require('@tensorflow/tfjs-core') as TensorFlow;
  const backend = '@tensorflow/tfjs-backend-wasm';
  const { setWasmPaths } = require(backend) as { setWasmPaths: (folder: string) => void };
  setWasmPaths(`${dirname(require.resolve(backend))}/`);
  await tensorFlow.setBackend('wasm');
  return tensorFlow;
}

function createWorker(): PoolWorker {
  const { port1, port2 } = new MessageChannel();
  const url = new URL('landscape.mjs', import.meta.url);
  const worker = new Worker(url, { workerData: port2, transferList: [port2 as never] });
  return {
    api: wrap<Api>(port1),
    terminate: () => void worker.terminate(),
    onDeath: (listener) => void worker.once('error', listener),
  };
}
