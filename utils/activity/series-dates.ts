import type { Activity, LocalDateTime, RecurrenceRule } from './activity';
import { expand } from './expand';
import { readLocal, writeLocal } from './local-time';
import { startsByRule } from './rule';
import { listRuleStarts } from './rule-starts';

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

/** Opens the dates of a series. Its rules are followed a month at a time, where somebody asks for it. */
export function openDates(series: Activity): SeriesDates {
  const plain = withoutCounts(series);
  const days = new Map<string, Set<LocalDateTime>>();
  const months = new Set<string>();
  let lastAdded = '';
  const put = (start: LocalDateTime) => {
    const date = start.slice(0, 10);
    if (!days.get(date)?.add(start)) days.set(date, new Set([start]));
  };
  const on = (date: string) => {
    const month = date.slice(0, 7);
    if (!months.has(month)) listMonth(plain, month).forEach(put);
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
      const from = readLocal(`${date}T00:00:00`);
      return lastAdded < date && expand(plain, from, from + tenYears).next().done === true;
    },
  };
}

function listMonth(series: Activity, month: string): LocalDateTime[] {
  const next = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1);
  return listRuleStarts(series, `${month}-01T00:00:00`, writeLocal(next));
}

const tenYears = 3653 * 86_400_000;

/** A series whose rules alone tell its dates, in local time; each count is an end. */
function withoutCounts(series: Activity): Activity {
  const { excludedRecurrenceRules: _, recurrenceOverrides: __, ...rest } = series;
  const start = readLocal(series.start);
  const rules = (series.recurrenceRules ?? []).map((rule) => withEnd(rule, start));
  return { ...rest, timeZone: 'Etc/UTC', recurrenceRules: rules };
}

/** A count is counted once, not for each date that is asked for. */
function withEnd(rule: RecurrenceRule, start: number): RecurrenceRule {
  const { count, ...rest } = rule;
  if (!count) return rule;
  return { ...rest, until: writeLocal(lastOf(rule, start)) };
}

function lastOf(rule: RecurrenceRule, start: number): number {
  try {
    return startsByRule(rule, start, start, start + 100 * tenYears, 20_000).at(-1) ?? start;
  } catch {
    // Somebody else's record: it gives its start.
    return start;
  }
}
