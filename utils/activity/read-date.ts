import { readDay } from './csv-days';
import { readLocal } from './local-time';
import { plainWord } from './recognise';

/** Months by their names in Dutch and English, small letters. */
const months: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

/** Number of a month, of its name or the first letters of it; 0 when it is none. */
function findMonth(word: string): number {
  const plain = plainWord(word);
  if (plain.length < 3) return 0;
  return 1 + months.findIndex((names) => names.some((name) => name.startsWith(plain)));
}

/**
 * A date as `YYYY-MM-DD`, written so or as day, month and year (`3-3-2026`, `3/3/26`, `3 mrt. 2026`,
 * `dinsdag 3 maart 2026`), also with the midnight that spreadsheet programs put behind it; undefined
 * when it is none.
 */
export function readDate(cell: string): string | undefined {
  const text = withoutDay(cell.trim()).replace(/[ T]0?0:00(:00)?$/, '');
  const [year, month, day] = readNumbers(text) ?? readWords(text) ?? [];
  if (!year || !month || !day) return undefined;
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isSane = /^(19|20|21)/.test(date) && !Number.isNaN(readLocal(`${date}T12:00:00`));
  return isSane ? date : undefined;
}

type Parts = [year: string | undefined, month: string | undefined, day: string | undefined];

function readNumbers(text: string): Parts | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return [iso[1], iso[3], iso[4]];
  const usual = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  return usual ? [usual[3], usual[2], usual[1]] : undefined;
}

/** With the month as a word; Dutch has the day first, English may have it behind. */
function readWords(text: string): Parts | undefined {
  const dutch = /^(\d{1,2})(?:e|st|nd|rd|th)?[-\s.]*(\p{L}{3,})\.?,?[-\s]*(\d{4}|\d{2})$/u.exec(
    text,
  );
  if (dutch) return [dutch[3], `${findMonth(dutch[2] ?? '')}`, dutch[1]];
  const english = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  return english ? [english[3], `${findMonth(english[1] ?? '')}`, english[2]] : undefined;
}

/** Without the name of its day before it. */
function withoutDay(text: string): string {
  const [start, word = ''] = /^(\p{L}+\.?),?\s+(?=\S)/u.exec(text) ?? [];
  return start && readDay(word) ? text.slice(start.length) : text;
}

/** A date and the time behind it; the time is absent where there is none. */
export function splitMoment(cell: string): [date: string, time: string | undefined] {
  const [, date, time] =
    /^(.*\d)(?:\s+|T)(\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?)$/i.exec(cell.trim()) ?? [];
  return date === undefined ? [cell, undefined] : [date.replace(/,$/, ''), time];
}
