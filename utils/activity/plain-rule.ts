import { type Activity, type RecurrenceRule, weekdays } from './activity';
import { readLocal } from './local-time';
import { fillRule } from './rule-days';
import { listRuleStarts } from './rule-starts';
import { addDays } from './week';

/** Rules in the one way in which all that mean the same can be written; undefined for none. */
export function plainRules(
  activity: Activity,
  rules: readonly RecurrenceRule[] = [],
): RecurrenceRule[] | undefined {
  const plain = rules.map((rule) => plainRule(activity, rule));
  const ordered = plain.sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
  return ordered.length > 0 ? ordered : undefined;
}

const textOf = (rule: RecurrenceRule) => JSON.stringify(Object.entries(rule).sort());

function plainRule(activity: Activity, rule: RecurrenceRule): RecurrenceRule {
  const filled = fillRule(rule, readLocal(activity.start));
  const told = Object.entries(filled).filter(([key, value]) => !isUsual(filled, key, value));
  const ordered = told.map(([key, value]) => [key, Array.isArray(value) ? inOrder(value) : value]);
  const until = rule.until === undefined ? {} : { until: plainUntil(activity, rule) };
  return withoutOwnTime(activity, { ...Object.fromEntries(ordered), ...until });
}

/** Whether a part of a rule says what is so without it. */
function isUsual(
  { frequency, interval = 1, ...rule }: RecurrenceRule,
  key: string,
  value: unknown,
) {
  if (key === '@type' || value === undefined) return true;
  if (key === 'interval') return value === 1;
  if (key === 'skip') return value === 'omit';
  if (key !== 'firstDayOfWeek') return false;
  const isByWeek = frequency === 'weekly' && (interval > 1 || rule.bySetPosition);
  return value === 'mo' || !(isByWeek || rule.byWeekNo);
}

/** A list in an order of its own, without types (RFC 8984 §1.2), each value once. */
function inOrder(list: unknown[]): unknown[] {
  const texts = list.map((one) => JSON.stringify(plainPart(one)));
  return [...new Set(texts)].sort().map((text) => JSON.parse(text));
}

function plainPart(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const { day, nthOfPeriod } = part as { day?: unknown; nthOfPeriod?: unknown };
  return [weekdays.indexOf(day as never), day, nthOfPeriod || 0];
}

/** Without the time where it is that of the start. */
function withoutOwnTime({ start }: Activity, rule: RecurrenceRule): RecurrenceRule {
  const [hour, minute, second] = start.slice(11).split(':').map(Number);
  const own = { byHour: hour, byMinute: minute, bySecond: second };
  const isOwn = ([key, value]: [string, unknown]) =>
    key in own && JSON.stringify(value) === JSON.stringify([own[key as keyof typeof own]]);
  const told = Object.entries(rule).filter((part) => !isOwn(part));
  return Object.fromEntries(told) as unknown as RecurrenceRule;
}

/** The end of the last day on which dates are, where that says the same as the last moment. */
function plainUntil(activity: Activity, { until = '', count: _, ...rule }: RecurrenceRule): string {
  if (Number.isNaN(readLocal(until))) return until;
  const date = until.slice(0, 10);
  const open = { ...activity, recurrenceRules: [rule], excludedRecurrenceRules: [] };
  const starts = listRuleStarts(open, `${date}T00:00:00`, `${addDays(date, 1)}T00:00:00`);
  const endOf = (day: string) => `${day}T23:59:59`;
  if (starts.every((start) => start <= until)) return endOf(date);
  return starts.every((start) => start > until) ? endOf(addDays(date, -1)) : until;
}
