/** The second group of a uid, per kind of record: one moment each, so that the kinds sort apart. */
const kinds = { activity: 0x80, partner: 0x90, contribution: 0xa0, programme: 0xb0 };

/** The fixed UUIDv7 (RFC 9562 §5.7) of the n-th sample record of a kind. */
export function sampleUid(kind: keyof typeof kinds, n: number): string {
  const moment = `${kinds[kind].toString(16)}${n.toString(16).padStart(2, '0')}`;
  const [a, b, c] = [1, 2, 3].map((round) => scramble(kinds[kind] * 4096 + n * 16 + round));
  const tail = `${b}${c}`.slice(0, 12);
  return `01990a5c-${moment}-7${a?.slice(0, 3)}-9${a?.slice(3, 6)}-${tail}`;
}

/** Eight hexadecimal digits that differ a lot for numbers that differ little. */
function scramble(number: number): string {
  let mixed = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0).toString(16).padStart(8, '0');
}
