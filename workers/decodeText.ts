import type { EncodingId } from '../src/core/csv/encodings';

/** Text of bytes with the encoding it was read in, or why they are none. */
export type Decoded =
  | {
      readonly text: string;
      readonly encoding: EncodingId;
      /** Whether it ends within a character. */
      readonly isCut: boolean;
      readonly problem?: never;
    }
  | { readonly problem: string };

/** First bytes of files that are no text, and what to do about them. */
const others: readonly (readonly [bytes: readonly number[], problem: string])[] = [
  [[0x50, 0x4b, 3, 4], 'This is a workbook or an archive: save the sheet as CSV, or unpack it.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is a workbook: save the sheet as CSV.'],
  [[0xff, 0xfe, 0, 0], 'This is UTF-32: save it as UTF-8.'],
  [[0, 0, 0xfe, 0xff], 'This is UTF-32: save it as UTF-8.'],
  [[0x1f, 0x8b], 'This is compressed: unpack it first.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF: a table is text, such as CSV.'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture: a table is text, such as CSV.'],
  [[0xff, 0xd8, 0xff], 'This is a picture: a table is text, such as CSV.'],
  [[0x47, 0x49, 0x46, 0x38], 'This is a picture: a table is text, such as CSV.'],
  [[0x50, 0x41, 0x52, 0x31], 'This is a Parquet file: save the table as CSV.'],
  [[0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], 'This is an Arrow file: save the table as CSV.'],
];

/**
 * Decodes UTF-8, UTF-16 that says so or is full of zeros, and else Windows-1252, in which every byte is a character; or
 * the encoding that is asked for.
 */
export function decodeText(bytes: Uint8Array, asked?: EncodingId): Decoded {
  const other = others.find(([first]) => first.every((byte, index) => bytes[index] === byte));
  if (other) return { problem: other[1] };
  const encoding = asked ?? utf16Of(bytes);
  if (encoding) {
    const isHalf = encoding.startsWith('utf-16') && bytes.length % 2 === 1;
    return { ...decoded(bytes.subarray(0, bytes.length - (isHalf ? 1 : 0)), encoding), isCut: isHalf };
  }
  if (bytes.subarray(0, 100_000).includes(0))
    return { problem: 'This is no text: a table is text, such as CSV.' };
  return utf8(bytes) ?? decoded(bytes, 'windows-1252');
}

function decoded(bytes: Uint8Array, encoding: EncodingId) {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isCut: false };
}

/** Undefined where a byte is none of UTF-8; a character may be cut at the end of a text that has others beyond ASCII. */
function utf8(bytes: Uint8Array) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = decoder.decode(bytes, { stream: true });
    const isCut = !isWhole(decoder);
    const isAscii = bytes.length - text.length <= 3;
    return isCut && isAscii ? undefined : { text, encoding: 'utf-8' as const, isCut };
  } catch {
    return undefined;
  }
}

function isWhole(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const probe = bytes.subarray(0, 200);
  const zeros = [0, 0];
  probe.forEach((byte, index) => (zeros[index % 2] += byte === 0 ? 1 : 0));
  const are = (some: number, others: number) => some > probe.length / 4 && others < some / 4;
  if (are(zeros[1], zeros[0])) return 'utf-16le';
  return are(zeros[0], zeros[1]) ? 'utf-16be' : undefined;
}
