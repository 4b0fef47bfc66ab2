import type { Weekday } from './activity';
import { readDays } from './csv-days';
import type { Label } from './labels';
import type { Nth, RepeatKind } from './pattern';
import { openFinder, plainWord } from './recognise';

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

const findKind = openFinder(repeatWords);

/** Other words for them; what comes each month comes by weekday where the row names one. */
const others: [words: RegExp, kind: RepeatKind][] = [
  [/^(nee|geen|niet|nooit|no|none|never|1x|1 keer|een keer)$/, 'once'],
  [/^(wekelijks|iedere week|weekly|1x per week)$/, 'every-week'],
  [
    /^(tweewekelijks|2-wekelijks|((elke|iedere|om de|1x per|eens per) )(2|twee) weken|biweekly|fortnightly)$/,
    'every-2-weeks',
  ],
  [/^(maandelijks|elke maand|iedere maand|monthly|every month|1x per maand)$/, 'day-of-month'],
  [/^(jaarlijks|ieder jaar|yearly|annually)$/, 'every-year'],
];

const nthWords: Record<string, Label> = {
  '1': { nl: '1e', en: '1st' },
  '2': { nl: '2e', en: '2nd' },
  '3': { nl: '3e', en: '3rd' },
  '4': { nl: '4e', en: '4th' },
  '-1': { nl: 'laatste', en: 'last' },
};

const findNth = openFinder(nthWords);
const findNthInFull = openFinder({
  '1': { nl: 'eerste', en: 'first' },
  '2': { nl: 'tweede', en: 'second' },
  '3': { nl: 'derde', en: 'third' },
  '4': { nl: 'vierde', en: 'fourth' },
});

/** Which weekday of the month a word means: `1e`, `eerste`, `last`. */
export function readNth(word: string): Nth | undefined {
  const plain = word.replace(/\.$/, '');
  const found = findNth(plain) ?? findNthInFull(plain);
  return found === undefined ? undefined : (Number(found) as Nth);
}

/** Which weekdays of the month, as a table tells them. */
export const writeNth = (nth: Nth, language: 'nl' | 'en'): string =>
  nthWords[`${nth}`]?.[language] ?? '';

/** How something comes back, as far as its words say. */
export interface ReadRepeat {
  kind: RepeatKind;
  /** Weekdays that the words name; empty where they name none. */
  days: Weekday[];
  nths: Nth[];
}

/** Reads how something comes back: `elke week`, `maandelijks`, `elke dinsdag`, `elke 1e dinsdag van de maand`. */
export function readRepeatWords(cell: string): ReadRepeat | undefined {
  const plain = plainWord(cell);
  const kind = findKind(cell) ?? others.find(([words]) => words.test(plain))?.[1];
  if (kind) return { kind, days: [], nths: [] };
  return readNthDays(plain) ?? readWeekdays(plain);
}

function readWeekdays(text: string): ReadRepeat | undefined {
  const { days, bad } = readDays(text);
  return bad === undefined && days.length > 0 ? { kind: 'every-week', days, nths: [] } : undefined;
}

function readNthDays(text: string): ReadRepeat | undefined {
  const [, nth = '', day = ''] =
    /^(?:(?:elke|iedere|de|every|the) )?(\S+) (\S+) (?:van de|van elke|of the|of every) (?:maand|month)$/.exec(
      text,
    ) ?? [];
  const [which, { days, bad }] = [readNth(nth), readDays(day)];
  if (!which || bad !== undefined || days.length === 0) return undefined;
  return { kind: 'nth-of-month', days, nths: [which] };
}
