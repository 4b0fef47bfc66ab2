import type { Status } from './activity';
import type { Label } from './labels';
import { readLocal } from './local-time';
import type { Nth, RepeatKind } from './pattern';
import { openFinder } from './recognise';

/** Ways of repeating as people write them in a table. */
export const repeatWords: Record<RepeatKind, Label> = {
  once: { nl: 'eenmalig', en: 'once' },
  'every-week': { nl: 'elke week', en: 'every week' },
  'even-weeks': { nl: 'even weken', en: 'even weeks' },
  'odd-weeks': { nl: 'oneven weken', en: 'odd weeks' },
  'every-2-weeks': { nl: 'om de week', en: 'every 2 weeks' },
  'nth-of-month': { nl: 'elke maand op weekdag', en: 'every month by weekday' },
  'day-of-month': { nl: 'elke maand op datum', en: 'every month by date' },
  'every-year': { nl: 'elk jaar', en: 'every year' },
};

/** Whether an activity goes on. */
export const statusWords: Record<Status, Label> = {
  confirmed: { nl: 'gaat door', en: 'goes on' },
  tentative: { nl: 'onder voorbehoud', en: 'tentative' },
  cancelled: { nl: 'geannuleerd', en: 'cancelled' },
};

const nthWords: Record<string, Label> = {
  '1': { nl: '1e', en: '1st' },
  '2': { nl: '2e', en: '2nd' },
  '3': { nl: '3e', en: '3rd' },
  '4': { nl: '4e', en: '4th' },
  '-1': { nl: 'laatste', en: 'last' },
};

/** Finds what a word of a table means. */
export const findWord = {
  repeat: openFinder(repeatWords),
  status: openFinder(statusWords),
  nth: openFinder(nthWords),
};

/** Which weekdays of the month, as a table tells them. */
export const writeNth = (nth: Nth, language: 'nl' | 'en'): string =>
  nthWords[`${nth}`]?.[language] ?? '';

/** The words of a cell that lists some. */
export const listWords = (cell: string, separators = /[|,;\n]/): string[] =>
  cell
    .split(separators)
    .map((word) => word.trim())
    .filter(Boolean);

/** A date as `YYYY-MM-DD`, written so or as day, month and year; undefined when it is none. */
export function readDate(cell: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell) ?? [];
  const [, day2, month2 = '', year2] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell) ?? [];
  const text = year
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : `${year2}-${month2.padStart(2, '0')}-${day2?.padStart(2, '0')}`;
  const isSane = /^(19|20|21)/.test(text) && !Number.isNaN(readLocal(`${text}T12:00:00`));
  return isSane ? text : undefined;
}

/** Euros: `2,50`, `€ 2.50`, `gratis`; undefined when it is none. */
export function readPrice(cell: string): number | undefined {
  if (/^(gratis|free|geen|niets)$/i.test(cell)) return 0;
  const text = cell.replace(/^(€|eur|euro)\s*/i, '').replace(/\s*(€|euro?)$/i, '');
  const match = /^(\d{1,5})(?:[.,](\d{1,2}|-))?-?$/.exec(text);
  return match ? Number(`${match[1]}.${match[2]?.replace('-', '0') ?? '0'}`) : undefined;
}
