import { Remembered } from '../remembering';
import { Module, type WasmModule } from './wasm/webAssembly';

/** Called with all code that is compiled here, so that others need not do it again. */
export type ModuleListener = (key: string, module: WasmModule) => void;

const modules = new Remembered<WasmModule>(48);
let listener: ModuleListener = () => {};

/** How often code was made here; data, plane and region never make it again. */
export let compilations = 0;

/** The code for a key, which says all that it depends on; made only once, here or by who has handed it over. */
export function moduleFor(key: string, write: () => Uint8Array<ArrayBuffer>): WasmModule {
  const known = modules.get(key);
  if (known) return known;
  compilations += 1;
  const module = new Module(write());
  keepModule(key, module);
  listener(key, module);
  return module;
}

/** Takes code over that was compiled elsewhere. */
export function keepModule(key: string, module: WasmModule): void {
  modules.set(key, module);
}

export function shareModules(next: ModuleListener): void {
  listener = next;
}
