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

/** More dates on a day than this no series has. */
const mostOnDay = 100;

/** Opens the dates of a series. Its rules are followed on the days alone that somebody asks for. */
export function openDates(series: Activity): SeriesDates {
  const listStarts = openRules(series);
  const added = new Map<string, Set<LocalDateTime>>();
  let lastAdded = '';
  return {
    add(start) {
      const date = start.slice(0, 10);
      if (!added.get(date)?.add(start)) added.set(date, new Set([start]));
      if (start > lastAdded) lastAdded = start;
    },
    has(start) {
      const local = readLocal(start);
      const isAdded = added.get(start.slice(0, 10))?.has(start);
      return isAdded === true || listStarts(local, local + 1).length > 0;
    },
    on(date) {
      const from = Date.parse(date);
      const starts = listStarts(from, from + day)
        .slice(0, mostOnDay)
        .map(writeLocal);
      return [...new Set([...starts, ...(added.get(date) ?? [])])];
    },
    isOver(date) {
      const from = Date.parse(date);
      return lastAdded < date && listStarts(from, from + tenYears).length === 0;
    },
  };
}

/** Lists the starts that the rules of a series give, its own start among them (RFC 8984 §4.3.3.1). */
function openRules(series: Activity): (from: number, to: number) => number[] {
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
    return start >= from && start < to ? [start, ...starts] : starts;
  };
}
