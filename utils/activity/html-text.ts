import { cleanLine, cleanText } from './plain-text';

/** A text in which a program left the codes of HTML for single characters (`&amp;`), on one line. */
export const readTitle = (value: unknown): string =>
  cleanLine(cleanText(value).replace(/&(#?\w+);/g, readEntity));

/** Tags after or before which a new line begins: where these are, line ends mean nothing. */
const hasBlocks = /<\/?(p|br|div|ul|ol|li|h[1-6]|table|td|tr|html|body)\b[^<>]*>/i;

const hasTags = /<\/?(span|a|b|i|em|strong|u|s|font|small)\b[^<>]*>/i;

/** What is in these is never for people. */
const unseen = /<(script|style|head|template)\b[^<>]*>[\s\S]*?(<\/\1\s*>|$)|<!--[\s\S]*?(-->|$)/gi;

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  bull: '•',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
};

/** What stands on or under a letter, as in `&eacute;`, as a character that joins the one before. */
const marks: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};

/**
 * A description as plain text. What a program wrote as HTML becomes readable: breaks and blocks
 * become line ends, tags go. What is not HTML stays as it is; nothing is ever HTML afterwards.
 */
export function readDescription(value: unknown): string {
  const text = cleanText(value);
  const isHtml = hasBlocks.test(text);
  if (!isHtml && !hasTags.test(text)) return text.replace(/&(#?\w+);/g, readEntity);
  const seen = text.replace(unseen, '');
  const bare = (isHtml ? seen.replace(/\s*\n\s*/g, ' ') : seen)
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>\s*/gi, '\n')
    .replace(/<li\b[^<>]*>/gi, '– ')
    .replace(/<[/!]?[a-z][^<>]*>/gi, '');
  return cleanText(bare.replace(/&(#?\w+);/g, readEntity).replace(/\n{3,}/g, '\n\n'));
}

function readEntity(whole: string, name: string): string {
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#'))
    return number > 31 && number < 0x110000 ? String.fromCodePoint(number) : '';
  if (Object.hasOwn(entities, name)) return entities[name] as string;
  const mark = marks[name.slice(1)];
  return typeof mark === 'string' ? (name[0] + mark).normalize() : whole;
}
