import type { Activity, LocalDateTime, RecurrenceRule } from './activity';
import { day, readLocal, writeLocal } from './local-time';
import { startsByRule } from './rule';

/** The dates that a series has, whatever was changed of them and whichever were left out. */
export interface SeriesDates {
  /** Makes a start one of them that no rule gives. */
  add(start: LocalDateTime): void;
  has(start: LocalDateTime): boolean;
  /** The starts on a day, `YYYY-MM-DD`. */
  on(date: string): LocalDateTime[];
  /** Whether the series has none on this day and in the ten years after it. */
  isOver(date: string): boolean;
}

const tenYears = 3653 * day;

/** How many days a rule may look at in one go, as where its dates are shown. */
const work = 20_000;

/** Opens the dates of a series. Its rules are followed a month at a time, where somebody asks for it. */
export function openDates(series: Activity): SeriesDates {
  const listStarts = openRules(series);
  const days = new Map<string, Set<LocalDateTime>>();
  const months = new Set<string>();
  let lastAdded = '';
  const put = (start: LocalDateTime) => {
    const date = start.slice(0, 10);
    if (!days.get(date)?.add(start)) days.set(date, new Set([start]));
  };
  const on = (date: string) => {
    const month = date.slice(0, 7);
    const first = Date.parse(`${month}-01`);
    if (!months.has(month)) listStarts(first, first + 31 * day).forEach(put);
    months.add(month);
    return days.get(date);
  };
  return {
    add(start) {
      put(start);
      if (start > lastAdded) lastAdded = start;
    },
    has: (start) => on(start.slice(0, 10))?.has(start) === true,
    on: (date) => [...(on(date) ?? [])],
    isOver(date) {
      const from = Date.parse(date);
      return lastAdded < date && listStarts(from, from + tenYears).length === 0;
    },
  };
}

/** Lists the starts that the rules of a series give, its own start among them (RFC 8984 §4.3.3.1). */
function openRules(series: Activity): (from: number, to: number) => LocalDateTime[] {
  const start = readLocal(series.start);
  const list = (rule: RecurrenceRule, from: number, to: number) => {
    try {
      return startsByRule(rule, start, from, to, work);
    } catch {
      // Somebody else's rule, which gives nothing anywhere.
      return [];
    }
  };
  // A count is counted once, not for each date that is asked for.
  const rules = (series.recurrenceRules ?? []).map(({ count, ...rule }) => {
    if (!count) return rule;
    const last = list({ ...rule, count }, start, start + 10 * tenYears).at(-1) ?? start;
    return { ...rule, until: writeLocal(last) };
  });
  return (from, to) => {
    const starts = rules.flatMap((rule) => list(rule, from, to));
    return [start, ...starts].filter((one) => one >= from && one < to).map(writeLocal);
  };
}
