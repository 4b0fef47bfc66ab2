/** Characters that no text of people has, tabs and line ends left alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A text without control characters, with plain line ends, trimmed. */
export function cleanText(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(control, '').trim() : '';
}

/** A text in which a program left the codes of HTML for single characters (`&amp;`), on one line. */
export const readTitle = (value: unknown): string =>
  cleanLine(cleanText(value).replace(/&(#?\w+);/g, readEntity));

/** A text on one line. */
export const cleanLine = (value: unknown): string => cleanText(value).replace(/\s+/g, ' ');

const looksLikeHtml =
  /<\/?(p|br|div|span|a|b|i|em|strong|u|ul|ol|li|h[1-6]|table|td|tr|html|body)\b[^<>]*>/i;

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  euml: 'ë',
  eacute: 'é',
  iuml: 'ï',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
};

/**
 * A description as plain text. What a program wrote as HTML becomes readable: breaks and blocks
 * become line ends, tags go. What is not HTML stays as it is; nothing is ever HTML afterwards.
 */
export function readDescription(value: unknown): string {
  const text = cleanText(value);
  if (!looksLikeHtml.test(text)) return text.replace(/&(#?\w+);/g, readEntity);
  const bare = text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>\s*/gi, '\n')
    .replace(/<li\b[^<>]*>/gi, '– ')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return cleanText(bare.replace(/&(#?\w+);/g, readEntity).replace(/\n{3,}/g, '\n\n'));
}

function readEntity(whole: string, name: string): string {
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#'))
    return number > 31 && number < 0x110000 ? String.fromCodePoint(number) : '';
  return Object.hasOwn(entities, name) ? (entities[name] as string) : whole;
}
