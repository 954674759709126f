/** Bytes that are written one after the other, in an array that grows. */
export class ByteWriter {
  private bytes = new Uint8Array(256);
  private length = 0;

  get size(): number {
    return this.length;
  }

  byte(value: number): this {
    if (this.length === this.bytes.length) this.reserve(1);
    this.bytes[this.length++] = value;
    return this;
  }

  /** LEB128 of a natural number. */
  unsigned(value: number): this {
    while (value > 127) {
      this.byte((value & 127) | 128);
      value >>>= 7;
    }
    return this.byte(value);
  }

  /** LEB128 of a 32-bit integer. */
  signed(value: number): this {
    while (value > 63 || value < -64) {
      this.byte((value & 127) | 128);
      value >>= 7;
    }
    return this.byte(value & 127);
  }

  all(values: Uint8Array | readonly number[]): this {
    this.reserve(values.length);
    this.bytes.set(values, this.length);
    this.length += values.length;
    return this;
  }

  part(values: Uint8Array, from: number, to: number): this {
    this.reserve(to - from);
    for (let at = from; at < to; at++) this.bytes[this.length++] = values[at];
    return this;
  }

  /** ASCII letters behind their number. */
  text(value: string): this {
    this.unsigned(value.length);
    for (const letter of value) this.byte(letter.charCodeAt(0));
    return this;
  }

  /** Another writer's bytes behind their number. */
  sized(content: ByteWriter): this {
    return this.unsigned(content.length).all(content.written());
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + more));
    larger.set(this.written());
    this.bytes = larger;
  }
}
