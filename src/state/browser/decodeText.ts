/** Text of bytes, or why they are none. */
export type Decoded = { readonly text: string; readonly problem?: never } | { readonly problem: string };

/** Decodes UTF-8, or UTF-16 that says so or is full of zeros; a byte that is neither is named with its line. */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  // Half a unit at the end is no text.
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes.subarray(0, bytes.length & ~1)) };
  const bad = firstBadByte(bytes);
  if (bad === undefined) return { text: new TextDecoder().decode(bytes) };
  const line = bytes.subarray(0, bad).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1);
  const byte = bytes[bad].toString(16).padStart(2, '0').toUpperCase();
  return {
    problem: `Line ${line} has a byte, ${byte}, that is not UTF-8: save the table again as CSV UTF-8.`,
  };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const probe = bytes.subarray(0, 200);
  const zeros = [0, 0];
  probe.forEach((byte, index) => (zeros[index % 2] += byte === 0 ? 1 : 0));
  if (zeros[1] > probe.length / 4) return 'utf-16le';
  return zeros[0] > probe.length / 4 ? 'utf-16be' : undefined;
}

/** Where the first byte stands that a decoder replaces; a replacement character that was written is none. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  const replaced = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let at = 0;
  for (let from = 0; ; from++) {
    const found = replaced.indexOf('\ufffd', from);
    if (found < 0) return undefined;
    at += encoder.encode(replaced.slice(from, found)).length;
    const isWritten = bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
    if (!isWritten) return at;
    at += 3;
    from = found;
  }
}
