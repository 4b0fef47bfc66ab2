/** How the letters of a file are written. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file, without its byte order mark. */
export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/**
 * Reads bytes as text: as its byte order mark says, else as UTF-8, also when lines were folded within
 * letters, and where they are no UTF-8 as Windows-1252, which older programs write. Undefined when they are no text at all, such as a
 * picture. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  // No text of one byte per letter holds a zero.
  if (bytes.subarray(0, 4096).includes(0)) return undefined;
  return tryUtf8(bytes) ?? tryUtf8(moveFolds(bytes)) ?? decode(bytes, 'windows-1252');
}

function tryUtf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    return decode(bytes, 'utf-8');
  } catch {
    return undefined;
  }
}

/** Whether a byte is one within a letter of UTF-8, not its first. */
const isWithin = (byte = 0) => byte >> 6 === 0b10;

/**
 * A line of iCalendar may be folded within a letter of several bytes (RFC 5545 §3.1): there the fold
 * goes before the letter, so that letters are whole and lines keep their numbers.
 */
function moveFolds(bytes: Uint8Array): Uint8Array {
  const moved = bytes.slice();
  for (let at = moved.indexOf(10); at >= 0; at = moved.indexOf(10, at + 1)) {
    const isFold = moved[at + 1] === 32 || moved[at + 1] === 9;
    if (!isFold || !isWithin(moved[at + 2])) continue;
    const fold = moved[at - 1] === 13 ? at - 1 : at;
    let letter = fold - 1;
    while (letter > fold - 4 && isWithin(moved[letter])) letter -= 1;
    const part = moved.slice(letter, fold);
    if (letter >= 0 && (part[0] ?? 0) >= 0xc0)
      moved.set([...moved.slice(fold, at + 2), ...part], letter);
  }
  return moved;
}

function decode(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const fatal = encoding === 'utf-8';
  return { text: new TextDecoder(encoding, { fatal }).decode(bytes), encoding };
}
