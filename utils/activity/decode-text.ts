/** How the letters of a file are written. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file, without its byte order mark. */
export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/**
 * Reads bytes as text: as its byte order mark says, else as UTF-8, and where they are no UTF-8 as
 * Windows-1252, which older programs write. Undefined when they are no text at all, such as a
 * picture. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  // No text of one byte per letter holds a zero.
  if (bytes.subarray(0, 4096).includes(0)) return undefined;
  try {
    return decode(bytes, 'utf-8');
  } catch {
    return decode(bytes, 'windows-1252');
  }
}

function decode(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const fatal = encoding === 'utf-8';
  return { text: new TextDecoder(encoding, { fatal }).decode(bytes), encoding };
}
