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
  readonly code: number[] = [];
  private readonly locals: ValueType[] = [];

  constructor(
    readonly index: number,
    readonly params: readonly ValueType[],
    readonly exportedAs: string | undefined,
  ) {}

  op(...bytes: readonly number[]): this {
    for (const byte of bytes) this.code.push(byte);
    return this;
  }

  simd(opcode: number, ...immediates: readonly number[]): this {
    return this.op(simdPrefix, ...unsigned(opcode), ...immediates);
  }

  local(type: ValueType): Local {
    this.locals.push(type);
    return this.params.length + this.locals.length - 1;
  }

  get(local: Local): this {
    return this.op(0x20, ...unsigned(local));
  }

  set(local: Local): this {
    return this.op(0x21, ...unsigned(local));
  }

  integer(value: number): this {
    return this.op(0x41, ...signed(value));
  }

  number(value: number): this {
    return this.op(0x44, ...new Uint8Array(Float64Array.of(value).buffer));
  }

  call(callee: FunctionBuilder): this {
    return this.op(0x10, ...unsigned(callee.index));
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
    this.integer(0)
      .op(0x28, 2, ...unsigned(address))
      .set(value);
    return value;
  }

  advance(pointer: Local, bytes: number): this {
    return this.get(pointer).integer(bytes).op(0x6a).set(pointer);
  }

  /** Runs the body while the pointer, raised by `step` after each round, is below the end; at least once. */
  loop(pointer: Local, end: Local, step: number, body: () => void): void {
    this.op(0x03, 0x40);
    body();
    this.advance(pointer, step).get(pointer).get(end).op(0x49, 0x0d, 0, 0x0b);
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

  bytes(): number[] {
    const groups: [number, ValueType][] = [];
    for (const type of this.locals) {
      const last = groups.at(-1);
      if (last?.[1] === type) last[0] += 1;
      else groups.push([1, type]);
    }
    const head = [
      ...unsigned(groups.length),
      ...groups.flatMap(([count, type]) => [...unsigned(count), type]),
    ];
    return [...unsigned(head.length + this.code.length + 1), ...head, ...this.code, 0x0b];
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
    const exported = functions.filter(({ exportedAs }) => exportedAs !== undefined);
    const bodies = functions.flatMap((f) => f.bytes());
    return Uint8Array.from(
      [
        [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        section(
          1,
          list(functions, ({ params }) => [0x60, ...list(params, (type) => [type]), 0]),
        ),
        section(2, [1, ...text('env'), ...text('memory'), 2, 0, memoryPages]),
        section(
          3,
          list(functions, ({ index }) => unsigned(index)),
        ),
        section(
          7,
          list(exported, ({ exportedAs, index }) => [...text(exportedAs!), 0, ...unsigned(index)]),
        ),
        section(10, [...unsigned(functions.length), ...bodies]),
        section(11, [1, 0, 0x41, 0, 0x0b, ...unsigned(data.length), ...data]),
      ].flat(),
    );
  }
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function list<Item>(items: readonly Item[], encode: (item: Item) => readonly number[]): number[] {
  return [...unsigned(items.length), ...items.flatMap(encode)];
}

function text(value: string): number[] {
  return [...unsigned(value.length), ...Array.from(value, (letter) => letter.charCodeAt(0))];
}

/** LEB128 of a natural number. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  do {
    const low = value % 128;
    value = Math.floor(value / 128);
    bytes.push(value > 0 ? low | 128 : low);
  } while (value > 0);
  return bytes;
}

/** LEB128 of a 32-bit integer. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  for (;;) {
    const low = value & 127;
    value >>= 7;
    const isLast = (value === 0 && (low & 64) === 0) || (value === -1 && (low & 64) !== 0);
    bytes.push(isLast ? low : low | 128);
    if (isLast) return bytes;
  }
}
