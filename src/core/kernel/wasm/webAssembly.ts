import { once } from '../../once';

/** The part of WebAssembly that is used here; the core is typed without the libraries of a browser or of Node. */
interface WebAssemblyGlobal {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => WasmModule;
  readonly Instance: new (
    module: WasmModule,
    imports: { env: { memory: WasmMemory } },
  ) => { exports: unknown };
  readonly Memory: new (descriptor: { initial: number }) => WasmMemory;
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

/** Compiled code. */
export interface WasmModule {
  readonly [Symbol.toStringTag]: string;
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

const given = (globalThis as unknown as { readonly WebAssembly?: WebAssemblyGlobal | null }).WebAssembly;

/** Where an engine has none nothing compiles, and nobody comes so far as to use them. */
export const { Module, Instance, Memory } = given ?? ({} as WebAssemblyGlobal);

const memory = once(() => new Memory({ initial: 1 }));

/** Whether the engine runs code of these bytes: it may lack an instruction, be forbidden to compile, or have no memory left. */
export function runs(bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    const instance = new Instance(new Module(bytes), { env: { memory: memory() } });
    return Boolean(instance) && given!.validate(bytes);
  } catch {
    return false;
  }
}

/** Whether the engine runs any code. */
export const hasWebAssembly = runs(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
