import { ByteWriter } from './bytes';
import { slotsOf } from './locals';

/** Value types of the WebAssembly binary format. */
export const i32 = 0x7f;
export const f64 = 0x7c;
export const v128 = 0x7b;

type ValueType = typeof i32 | typeof f64 | typeof v128;

/** A local of a function, by its index. */
export type Local = number;

const simdPrefix = 0xfd;
const memoryPages = 1;

/** The body of a function, instruction by instruction (WebAssembly core specification 2.0, binary format). */
export class FunctionBuilder {
  private readonly code = new ByteWriter();
  private readonly locals: ValueType[] = [];
  /** Where in the code the index of a local is left out, which local it is, and whether it is set there. */
  private readonly places: number[] = [];
  private readonly touched: Local[] = [];
  private readonly isSet: boolean[] = [];
  private readonly loops: [from: number, to: number][] = [];

  constructor(
    readonly index: number,
    readonly params: readonly ValueType[],
    readonly exportedAs: string | undefined,
  ) {}

  op(...bytes: readonly number[]): this {
    for (const byte of bytes) this.code.byte(byte);
    return this;
  }

  simd(opcode: number): this {
    this.code.byte(simdPrefix).unsigned(opcode);
    return this;
  }

  /** Where a load or store goes: the power of two it is aligned to, and the bytes beyond its address. */
  memory(alignment: number, offset: number): this {
    this.code.unsigned(alignment).unsigned(offset);
    return this;
  }

  local(type: ValueType): Local {
    this.locals.push(type);
    return this.params.length + this.locals.length - 1;
  }

  get(local: Local): this {
    this.code.byte(0x20);
    return this.touch(local, false);
  }

  set(local: Local): this {
    this.code.byte(0x21);
    return this.touch(local, true);
  }

  private touch(local: Local, isSet: boolean): this {
    if (local < this.params.length) {
      this.code.unsigned(local);
    } else {
      this.places.push(this.code.size);
      this.touched.push(local - this.params.length);
      this.isSet.push(isSet);
    }
    return this;
  }

  integer(value: number): this {
    this.code.byte(0x41).signed(value);
    return this;
  }

  number(value: number): this {
    return this.op(0x44, ...new Uint8Array(Float64Array.of(value).buffer));
  }

  call(callee: FunctionBuilder): this {
    this.code.byte(0x10).unsigned(callee.index);
    return this;
  }

  /** A new local that holds base + offset bytes. */
  pointer(base: Local | undefined, offset = 0): Local {
    const pointer = this.local(i32);
    if (base === undefined) this.integer(offset);
    else if (offset === 0) this.get(base);
    else this.get(base).integer(offset).op(0x6a);
    this.set(pointer);
    return pointer;
  }

  /** A new local with the integer at a fixed address. */
  header(address: number): Local {
    const value = this.local(i32);
    this.integer(0).op(0x28).memory(2, address).set(value);
    return value;
  }

  advance(pointer: Local, bytes: number): this {
    return this.get(pointer).integer(bytes).op(0x6a).set(pointer);
  }

  /** Runs the body while the pointer, raised by `step` after each round, is below the end; at least once. */
  loop(pointer: Local, end: Local, step: number, body: () => void): void {
    const from = this.touched.length;
    this.op(0x03, 0x40);
    body();
    this.advance(pointer, step).get(pointer).get(end).op(0x49, 0x0d, 0, 0x0b);
    this.loops.push([from, this.touched.length - 1]);
  }

  /** Runs the body a fixed number of times, from 1. */
  repeat(times: number, body: () => void): void {
    if (times === 1) {
      body();
      return;
    }
    const round = this.pointer(undefined, 0);
    const end = this.pointer(undefined, times);
    this.loop(round, end, 1, body);
  }

  /** Locals and instructions. */
  body(): ByteWriter {
    const { locals, places, touched, isSet, loops, params } = this;
    const { slots, counts } = slotsOf(locals, { locals: touched, isSet, loops });
    const body = new ByteWriter().unsigned(counts.size);
    const firstOf = new Map<ValueType, Local>();
    let next = params.length;
    for (const [type, count] of counts) {
      body.unsigned(count).byte(type);
      firstOf.set(type, next);
      next += count;
    }
    const code = this.code.written();
    let from = 0;
    places.forEach((place, access) => {
      const local = touched[access];
      body.part(code, from, place).unsigned(firstOf.get(locals[local])! + slots[local]);
      from = place;
    });
    return body.part(code, from, code.length).byte(0x0b);
  }
}

/** A module over one imported memory, `env.memory`, that begins with its constants. */
export class ModuleBuilder {
  private readonly functions: FunctionBuilder[] = [];

  define(
    params: readonly ValueType[],
    build: (f: FunctionBuilder) => void,
    exportedAs?: string,
  ): FunctionBuilder {
    const builder = new FunctionBuilder(this.functions.length, params, exportedAs);
    this.functions.push(builder);
    build(builder);
    return builder;
  }

  /** The binary; `data` is copied to address 0 when it is instantiated. */
  bytes(data: Uint8Array): Uint8Array<ArrayBuffer> {
    const { functions } = this;
    const module = new ByteWriter().all([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    const section = (id: number, write: (content: ByteWriter) => void) => {
      const content = new ByteWriter();
      write(content);
      module.byte(id).sized(content);
    };
    section(1, (types) => {
      types.unsigned(functions.length);
      for (const { params } of functions) types.byte(0x60).unsigned(params.length).all(params).byte(0);
    });
    section(2, (imports) => imports.byte(1).text('env').text('memory').byte(2).byte(0).byte(memoryPages));
    section(3, (declared) => {
      declared.unsigned(functions.length);
      for (const { index } of functions) declared.unsigned(index);
    });
    section(7, (exports) => {
      const exported = functions.filter(({ exportedAs }) => exportedAs !== undefined);
      exports.unsigned(exported.length);
      for (const { exportedAs, index } of exported) exports.text(exportedAs!).byte(0).unsigned(index);
    });
    section(10, (code) => {
      code.unsigned(functions.length);
      for (const f of functions) code.sized(f.body());
    });
    section(11, (segments) => segments.all([1, 0, 0x41, 0, 0x0b]).unsigned(data.length).all(data));
    return module.written();
  }
}
