import type { RecurrenceRule } from './activity';
import { day, readLocal } from './local-time';
import { startsByRule } from './rule';

/** How far from its start an activity is followed, in milliseconds: a hundred years. */
export const reach = 36_525 * day;

/** A few weeks, within which most rules give a date. */
const near = 32 * day;

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
  const list = (from: number, to: number) => startsByRule(rule, start, from, to);
  const horizon = start + reach;
  const first = list(start, start + near)[0] ?? list(start, horizon)[0];
  if (first === undefined) return undefined;
  if (rule.count) {
    const all = list(start, horizon);
    // The start counts, also where the rule does not give it (RFC 8984 §4.3.3.1).
    if (new Set([start, ...all]).size >= rule.count)
      return { first, last: all.at(-1) ?? first, amount: all.length };
  }
  const end = readLocal(rule.until) + 1;
  if (!(end <= horizon)) return { first };
  return { first, last: list(end - near, end).at(-1) ?? list(start, end).at(-1) ?? first };
}
