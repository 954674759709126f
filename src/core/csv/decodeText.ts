/** Text of bytes, or why they are none. */
export type Decoded = { readonly text: string; readonly problem?: never } | { readonly problem: string };

/** Decodes UTF-8, or UTF-16 that says so or is full of zeros; a byte that is neither is named with its line. */
export function decodeText(bytes: Uint8Array): Decoded {
  const order = utf16Order(bytes);
  if (order) return { text: utf16(bytes, order) };
  return utf8(bytes);
}

function utf16Order(bytes: Uint8Array): 'little' | 'big' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  const probe = bytes.subarray(0, 200);
  const zeros = [0, 0];
  probe.forEach((byte, index) => (zeros[index % 2] += byte === 0 ? 1 : 0));
  if (zeros[1] > probe.length / 4) return 'little';
  return zeros[0] > probe.length / 4 ? 'big' : undefined;
}

function utf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    parts.push(String.fromCharCode(view.getUint16(at, order === 'little')));
  }
  return parts.join('').replace(/^\ufeff/, '');
}

function utf8(bytes: Uint8Array): Decoded {
  const parts: string[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at];
    const more = first < 0x80 ? 0 : first >> 5 === 6 ? 1 : first >> 4 === 14 ? 2 : first >> 3 === 30 ? 3 : -1;
    let code = more <= 0 ? first : first & (0x3f >> more);
    for (let k = 1; k <= more; k++) code = (code << 6) | (bytes[at + k] & 0x3f);
    const isWhole = more >= 0 && bytes.subarray(at + 1, at + 1 + more).every((byte) => byte >> 6 === 2);
    const least = [0, 0x80, 0x800, 0x10000][more];
    const isCharacter =
      at + more < bytes.length && code >= least && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
    if (!isWhole || !isCharacter) {
      const byte = first.toString(16).toUpperCase();
      return {
        problem: `Line ${line} has a byte, ${byte}, that is not UTF-8: save the table again as CSV UTF-8.`,
      };
    }
    if (code === 10) line += 1;
    parts.push(String.fromCodePoint(code));
    at += more + 1;
  }
  return { text: parts.join('').replace(/^\ufeff/, '') };
}
