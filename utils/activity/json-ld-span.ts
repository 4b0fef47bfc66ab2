import type { RecurrenceRule } from './activity';
import { day, readLocal } from './local-time';
import { startsByRule } from './rule';

/** How far from its start an activity is followed, in milliseconds: a hundred years. */
export const reach = 36_525 * day;

/** A few weeks, within which most rules give a date. */
const near = 32 * day;

/** Longer than a year. */
const year = 400 * day;

/** Dates that are counted at most: one for each day. */
const most = reach / day;

/** From when to when a rule gives dates, as local times. */
export interface RuleSpan {
  first: number;
  /** Absent: it goes on, or for longer than it is followed. */
  last?: number;
  /** How many dates it gives, where it is counted and ends. */
  amount?: number;
}

/** The span of a rule for this local start; undefined when it gives no date. */
export function findSpan(rule: RecurrenceRule, start: number): RuleSpan | undefined {
  const { count, until } = rule;
  const list = (from: number, to: number) => startsByRule(rule, start, from, to);
  const horizon = start + reach;
  const first = findFirst(rule, start);
  if (first === undefined) return undefined;
  if (count && count <= most) {
    const all = list(start, horizon);
    // The start counts, also where the rule does not give it (RFC 8984 §4.3.3.1).
    if (new Set([start, ...all]).size >= count)
      return { first, last: all.at(-1) ?? first, amount: all.length };
  }
  const end = readLocal(until) + 1;
  if (!(end <= horizon)) return { first };
  return { first, last: list(end - near, end).at(-1) ?? list(start, end).at(-1) ?? first };
}

/** The first date that a rule gives. */
function findFirst({ count, ...rule }: RecurrenceRule, start: number): number | undefined {
  // The start is the only one, whether or not the rule gives it.
  if (count === 1) return startsByRule(rule, start, start, start + 1)[0];
  for (const length of [near, year, reach]) {
    const [first] = startsByRule(rule, start, start, start + length);
    if (first !== undefined) return first;
  }
  return undefined;
}
