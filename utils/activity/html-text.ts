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
  middot: '·',
  deg: '°',
  laquo: '«',
  raquo: '»',
  rarr: '→',
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
  ring: '\u030a',
};

/** Where a block begins or ends, and where a line does: characters that no text of people has. */
const [block, line] = ['\u0000', '\u0001'];

/** A link with its words. Each part has a length, so that no text costs more than its own. */
const link =
  /<a\b[^<>]{0,300}?\bhref ?= ?("|')((?:https?:|mailto:)[^"'<>\s]{1,2000})\1[^<>]{0,300}>([\s\S]{0,400}?)<\/a ?>/gi;

const anyTag = /<[/!]?[a-z][^<>]*>/gi;

/**
 * A description as plain text. What a program wrote as HTML becomes readable: breaks and blocks
 * become line ends, links keep their address, tags go. What is not HTML stays as it is; nothing is
 * ever HTML afterwards.
 */
export function readDescription(value: unknown): string {
  const text = cleanText(value);
  const isHtml = hasBlocks.test(text);
  if (!isHtml && !hasTags.test(text)) return text.replace(/&(#?\w+);/g, readEntity);
  const seen = text
    .replace(unseen, '')
    .replace(/<((?:https?:|mailto:)[^<>\s]+)>/gi, '$1')
    .replace(link, showLink);
  const bare = isHtml ? layOut(seen.replace(/\s+/g, ' ')) : seen.replace(anyTag, '');
  return cleanText(bare.replace(/&(#?\w+);/g, readEntity).replace(/\n{3,}/g, '\n\n'));
}

/**
 * The description of an event as plain text, which other makers may write in HTML (RFC 8984 §4.2.3);
 * empty when there is none.
 */
export const readDescriptionOf = ({
  description,
  descriptionContentType: type,
}: {
  description?: unknown;
  descriptionContentType?: unknown;
}): string =>
  typeof type === 'string' && /^text\/html/i.test(type)
    ? readDescription(description)
    : cleanText(description);

/** The words of a link and its address, unless they are that. */
function showLink(_: string, __: string, href: string, words: string): string {
  const address = href.replace(/^mailto:/i, '');
  const bare = (one: string) => one.replace(/^https?:\/\/|\/$/gi, '').toLowerCase();
  const said = words.replace(anyTag, '').trim();
  if (!said || bare(said) === bare(address)) return address;
  return `${words} (${address})`;
}

/** Blocks below each other, each with its own lines. */
function layOut(html: string): string {
  const marked = html
    .replace(/<br\b[^<>]*>/gi, line)
    .replace(/<li\b[^<>]*>/gi, `${block}– `)
    .replace(/<\/?(p|div|ul|ol|li|h[1-6]|table|tr)\b[^<>]*>/gi, block)
    .replace(/<t[dh]\b[^<>]*>/gi, ' ')
    .replace(anyTag, '');
  const blocks = marked.split(block).map((one) => one.split(line).map(tidyLine).join('\n'));
  // A break at the end of a block makes no line of its own; a block of nothing else is a blank one.
  const shown = blocks.filter((one) => one !== '').map((one) => one.replace(/\n$/, ''));
  return shown.join('\n').replace(/^–\n/gm, '– ');
}

const tidyLine = (text: string) => text.replace(/ +/g, ' ').trim();

function readEntity(whole: string, name: string): string {
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#'))
    return number > 31 && number < 0x110000 ? String.fromCodePoint(number) : '';
  if (Object.hasOwn(entities, name)) return entities[name] as string;
  const mark = marks[name.slice(1)];
  return typeof mark === 'string' ? (name[0] + mark).normalize() : whole;
}
