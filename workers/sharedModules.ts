import { proxy } from 'comlink';
import type { WasmModule } from '../src/core/kernel/wasm/webAssembly';
import type { Pool } from './pool';

const remembered = 48;

/** Code that one worker has compiled is handed to all others, also to those that are spawned later. */
export function startSharingModules(pool: Pool): void {
  const modules = new Map<string, WasmModule>();
  const share = (key: string, module: WasmModule) => {
    if (modules.size >= remembered) modules.delete(modules.keys().next().value!);
    modules.set(key, module);
    pool.each((api) => api.keepModule(key, module));
  };
  pool.broadcast(async (api) => {
    for (const [key, module] of modules) void api.keepModule(key, module);
    await api.shareModules(proxy(share));
  });
}
