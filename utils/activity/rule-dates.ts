import type { RecurrenceRule } from './activity';
import { startsByRule } from './rule';

/**
 * The local times that a rule gives from `from` (inclusive) to `to` (exclusive), at most so many:
 * what a file states once and for all must end somewhere.
 */
export function listByRule(
  rule: RecurrenceRule,
  start: number,
  { from, to, most }: { from: number; to: number; most: number },
): number[] {
  return startsByRule(rule, start, from, to, 1_000_000).slice(0, most);
}

/** Whether a rule gives this local time. */
export function givesTime(rule: RecurrenceRule, start: number, local: number): boolean {
  return listByRule(rule, start, { from: local, to: local + 1, most: 1 }).length > 0;
}
