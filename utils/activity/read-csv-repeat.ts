import type { RecurrenceRule, Weekday } from './activity';
import { readDays } from './csv-days';
import type { CsvProblem } from './csv-problem';
import { type ReadRepeat, readNth, readRepeatWords } from './csv-repeat';
import type { Cells } from './csv-table';
import { listWords } from './csv-words';
import { shorten } from './icalendar-problem';
import { readProperties } from './icalendar-property';
import { readRecur } from './icalendar-rule';
import { readMoment } from './icalendar-time';
import { writeLocal } from './local-time';
import { type Ending, fitsDay, type Nth, type Repeat, weekdayKinds, writeRule } from './pattern';
import { readDate } from './read-date';
import { addDays, weekdayOf } from './week';

type Tell = (problem: CsvProblem) => void;

/** How a row comes back. */
export interface RowRules {
  /** First date: that of the row, or the first one after it that its words allow. */
  start: string;
  recurrenceRules?: RecurrenceRule[];
  excludedRecurrenceRules?: RecurrenceRule[];
}

/** The rules of a row, from its words or its RRULE; undefined when it is left out, which is told. */
export function readRepeat(cells: Cells, start: string, tell: Tell): RowRules | undefined {
  if (cells.rule) return readRuleCell(cells.rule, start, tell);
  const hasEnd = cells.until ?? cells.count;
  const dayCell = cells.days ?? (cells.repeat || cells.which || hasEnd ? cells.weekday : undefined);
  // Days or an end without a word for it: what people mean is each week.
  const word =
    cells.repeat ?? (cells.which ? 'nth-of-month' : cells.days || hasEnd ? 'every-week' : 'once');
  const read = readRepeatWords(word);
  const days = readDayCell(dayCell, tell);
  const nths = readWhich(cells.which, tell);
  const ending = readEnding(cells, tell);
  if (!read) tell({ kind: 'repeat', column: 'repeat', value: shorten(word) });
  if (!read || !days || !nths || !ending) return undefined;
  const repeat = buildRepeat(read, days, nths, start);
  const rule = writeRule({ repeat, ending });
  return rule ? { start: findFirst(repeat, start), recurrenceRules: [rule] } : { start };
}

/** The first start on a day that the words allow: “Mondays, from 1 December” begins on a Monday. */
function findFirst(repeat: Repeat, start: string): string {
  const date = start.slice(0, 10);
  for (let ahead = 0; ahead < 400; ahead += 1) {
    const day = addDays(date, ahead);
    if (fitsDay(repeat, day)) return `${day}${start.slice(10)}`;
  }
  return start;
}

/** What the words say, and what the other columns add to it. */
function buildRepeat(read: ReadRepeat, cells: Weekday[], which: Nth[], start: string): Repeat {
  const days = cells.length > 0 ? cells : read.days;
  const nths = which.length > 0 ? which : read.nths;
  // What comes each month on a day that is named, comes by weekday.
  const isNamed = read.kind === 'day-of-month' && days.length + nths.length > 0;
  const kind = isNamed ? 'nth-of-month' : read.kind;
  const nth = Math.ceil(Number(start.slice(8, 10)) / 7);
  const ofStart = [(nth > 4 ? -1 : nth) as Nth];
  const own = days.length > 0 ? days : [weekdayOf(start)];
  return {
    kind,
    days: weekdayKinds.includes(kind) ? own : [],
    nths: kind !== 'nth-of-month' ? [] : nths.length > 0 ? nths : ofStart,
  };
}

function readDayCell(cell: string | undefined, tell: Tell): Weekday[] | undefined {
  const { days, bad } = readDays(cell ?? '');
  if (bad !== undefined) tell({ kind: 'days', column: 'days', value: shorten(bad) });
  return bad === undefined ? days : undefined;
}

function readWhich(cell: string | undefined, tell: Tell): Nth[] | undefined {
  const words = listWords(cell ?? '', /[|,;\n]|\s+(?:en|and)\s+/);
  const values = words.map(readNth);
  const bad = words[values.indexOf(undefined)];
  if (bad !== undefined) tell({ kind: 'which', column: 'which', value: shorten(bad) });
  return bad === undefined ? values.filter((value) => value !== undefined) : undefined;
}

function readEnding({ until, count }: Cells, tell: Tell): Ending | undefined {
  if (count !== undefined) {
    if (until !== undefined) tell({ kind: 'two-ends', column: 'until', value: shorten(until) });
    const number = /^\d{1,4}$/.test(count) ? Number(count) : 0;
    if (number > 0) return { kind: 'count', count: number };
    tell({ kind: 'number', column: 'count', value: shorten(count) });
    return undefined;
  }
  if (until === undefined) return { kind: 'never' };
  const date = readDate(until);
  if (!date) tell({ kind: 'date', column: 'until', value: shorten(until) });
  return date ? { kind: 'until', date } : undefined;
}

/** Rules of iCalendar (RFC 5545 §3.3.10), `|` between them; `EXRULE:` before one that takes away. */
function readRuleCell(cell: string, start: string, tell: Tell): RowRules | undefined {
  const read = listWords(cell, /[|\n]/).map((word) => {
    const isOut = /^EXRULE:/i.test(word);
    const text = `RRULE:${word.replace(/^(EX|R)RULE:/i, '')}`;
    const [property] = readProperties([{ line: 1, text }]).get('RRULE');
    const rule = readRecur(property?.values[0], (until) => {
      const moment = readMoment(until);
      return moment && writeLocal(moment.local + (moment.isDate ? 86_399_000 : 0));
    });
    if (!rule) tell({ kind: 'rule', column: 'rule', value: shorten(word) });
    return { isOut, rule };
  });
  const rulesOf = (isOut: boolean) =>
    read.flatMap((one) => (one.isOut === isOut && one.rule ? [one.rule] : []));
  if (read.some(({ rule }) => !rule)) return undefined;
  const [rules, out] = [rulesOf(false), rulesOf(true)];
  return {
    start,
    ...(rules.length > 0 ? { recurrenceRules: rules } : {}),
    ...(out.length > 0 ? { excludedRecurrenceRules: out } : {}),
  };
}
