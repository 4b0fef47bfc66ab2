import { writeLocal } from './local-time';

/** Octets of a line at most, without its end (RFC 5545 §3.1). */
const longest = 75;

const octetsOf = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A content line, folded between characters, with its CRLF. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longest) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** Lines of a file, each folded. */
export const foldLines = (lines: readonly string[]): string => lines.map(foldLine).join('');

// biome-ignore lint/suspicious/noControlCharactersInRegex: a file with these is broken.
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A value of type TEXT (RFC 5545 §3.3.11). */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(control, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A value of a parameter (RFC 5545 §3.2), in quotes where needed. */
export function writeParam(value: string): string {
  const plain = value.replace(control, '').replace(/["\n]/g, "'");
  return /[:;,]/.test(plain) ? `"${plain}"` : plain;
}

/** A value of type URI: what would end the line is taken out. */
export const writeUri = (uri: string): string => uri.replace(/[^!-~\u{a0}-\u{10ffff}]/gu, '');

/** From the year 0 to 9999: a year has four digits (RFC 5545 §3.3.4). */
const [earliest, latest] = [-62_167_219_200_000, 253_402_300_799_000];

/** Local milliseconds as DATE-TIME without a zone (RFC 5545 §3.3.5). */
export const writeTime = (local: number): string =>
  writeLocal(Math.min(Math.max(local, earliest), latest)).replace(/[-:]/g, '');

/** An instant as DATE-TIME in UTC. */
export const writeUtc = (instant: number): string => `${writeTime(instant)}Z`;

/** Local milliseconds as DATE (RFC 5545 §3.3.4). */
export const writeDate = (local: number): string => writeTime(local).slice(0, 8);

/** DTSTAMP of a record: its own last change, never the clock. */
export function writeStamp(updated: string | undefined): string {
  const instant = Date.parse(updated ?? '');
  return writeUtc(Number.isNaN(instant) ? 0 : Math.max(0, instant));
}
