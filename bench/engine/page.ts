import { browserPool } from '../../workers/browserPool';
import { bench, type Section } from './main';
import type { TensorFlow } from './tensorFlow';

declare global {
  /** Whether the packages of the bench are there; set by the bundler. */
  const hasTensorFlow: boolean;
  /** Set from outside. */
  const report: (section: Section) => Promise<void>;
  var run: (chosen: readonly string[], isQuick: boolean) => Promise<void>;
}

globalThis.run = async (chosen, isQuick) => {
  const tensorFlow = hasTensorFlow ? await loadTensorFlow() : undefined;
  await bench(chosen, { tensorFlow, nativeCandidates: () => [], createPool: browserPool }, isQuick, report);
};

async function loadTensorFlow(): Promise<TensorFlow> {
  const tensorFlow = await import('@tensorflow/tfjs-core');
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(new URL('./', document.baseURI).href);
  await tensorFlow.setBackend('wasm');
  return tensorFlow;
}
