import type { Activity, LocalDateTime, PatchObject, RecurrenceRule } from './activity';
import { day, readLocal, writeLocal } from './local-time';
import { fillRule } from './rule-days';
import { isRuleStart, listRuleStarts } from './rule-starts';
import { activityAt, listChanges, withOverrides } from './single-date';

/** The two halves of a series: up to a date, and from that date on. */
export interface Halves {
  before: Activity;
  after: Activity;
}

/** Every date of the series as in `after`; what was changed of single dates moves along. */
export function changeAll(before: Activity, after: Activity): Activity {
  const moved = Object.entries(before.recurrenceOverrides ?? {}).flatMap(([id, patch]) => {
    const isAdded = !isRuleStart(before, id);
    const next = isAdded || isRuleStart(after, id) ? id : findSameDay(after, id);
    if (next) return [[next, patch] as const];
    // A moved or changed date is somebody's appointment: it stays, also without its rule.
    const isGone = patch.excluded === true || patch.status === 'cancelled';
    return isGone ? [] : [[id, patch] as const];
  });
  return withOverrides(after, Object.fromEntries(moved));
}

/** The only start that the rules give on the day of another. */
function findSameDay(activity: Activity, id: LocalDateTime): LocalDateTime | undefined {
  const midnight = `${id.slice(0, 10)}T00:00:00`;
  const starts = listRuleStarts(activity, midnight, writeLocal(readLocal(midnight) + day));
  return starts.length === 1 ? starts[0] : undefined;
}

/**
 * Changes that were made on one date, for all dates: what changed beside the moment, and the time
 * of day with its length. Another day of the date is its own affair.
 */
export function spreadChanges(series: Activity, id: LocalDateTime, after: Activity): Activity {
  const before = activityAt(series, id);
  const { start, ...changes } = listChanges(before, after);
  const spread = withValues(withoutOwn(series, id, changes), changes);
  return typeof start === 'string' ? changeTime(spread, before.start, start) : spread;
}

/** The date follows too: an older change of the same thing would hide the new one. */
function withoutOwn(series: Activity, id: LocalDateTime, changes: PatchObject): Activity {
  const { [id]: patch, ...others } = series.recurrenceOverrides ?? {};
  if (!patch) return series;
  const isOther = ([path]: [string, unknown]) => !((path.split('/')[0] as string) in changes);
  const kept = Object.fromEntries(Object.entries(patch).filter(isOther));
  const isPlain = Object.keys(kept).length === 0 && isRuleStart(series, id);
  return withOverrides(series, isPlain ? others : { ...others, [id]: kept });
}

function withValues(series: Activity, changes: Record<string, unknown>): Activity {
  const next: Record<string, unknown> = { ...series };
  for (const [key, value] of Object.entries(changes))
    if (value === null) delete next[key];
    else next[key] = value;
  return next as unknown as Activity;
}

/** The series with every date of one time of day at another time. */
function changeTime(series: Activity, from: LocalDateTime, to: LocalDateTime): Activity {
  const [before, after] = [from.slice(11), to.slice(11)];
  if (before === after) return series;
  const rules = (series.recurrenceRules ?? []).map((rule) => withOwnTime(rule, series.start));
  const isAt = (rule: RecurrenceRule) => timeOf(rule) === before;
  const moved = rules.map((rule) => (isAt(rule) ? { ...rule, ...timeParts(after) } : rule));
  const start =
    series.start.slice(11) === before ? `${series.start.slice(0, 11)}${after}` : series.start;
  const next = { ...series, start };
  return moved.length > 0
    ? changeAll(series, {
        ...next,
        recurrenceRules: moved.map((rule) => withoutOwnTime(rule, start)),
      })
    : next;
}

const timeParts = (time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { byHour: [hour], byMinute: [minute] };
};

/** A rule that no longer leans on the time of the start. */
function withOwnTime(rule: RecurrenceRule, start: LocalDateTime): RecurrenceRule {
  return { ...timeParts(start.slice(11)), ...rule };
}

/** A rule without a time that is that of the start anyway. */
function withoutOwnTime(rule: RecurrenceRule, start: LocalDateTime): RecurrenceRule {
  const { byHour, byMinute, ...rest } = rule;
  const { byHour: hour, byMinute: minute } = timeParts(start.slice(11));
  if (String([byHour, byMinute]) === String([hour, minute])) return rest;
  return String(byMinute) === String(minute) && byHour ? { ...rest, byHour } : rule;
}

const timeOf = ({ byHour = [], byMinute = [] }: RecurrenceRule) =>
  [...byHour, ...byMinute, 0].map((part) => String(part).padStart(2, '0')).join(':');

/**
 * A series split before one of its dates: the first half ends, the second goes on under a new uid
 * with what was changed of its single dates. Together they have the dates of the whole.
 * Undefined when the date is the first one: all dates are meant.
 */
export function splitSeries(series: Activity, id: LocalDateTime, uid: string): Halves | undefined {
  if (id <= series.start || !isRepeating(series)) return undefined;
  const entries = Object.entries(series.recurrenceOverrides ?? {});
  const earlier = Object.fromEntries(entries.filter(([key]) => key < id));
  const later = Object.fromEntries(entries.filter(([key]) => key >= id));
  const before = withOverrides({ ...series, ...endRules(series, id) }, earlier);
  const { created: _c, sequence: _s, ...rest } = series;
  const after = withOverrides({ ...rest, uid, ...beginRules(series, id) }, later);
  return { before, after };
}

/** Whether an activity has more than one date. */
export function isRepeating({ recurrenceRules, recurrenceOverrides }: Activity): boolean {
  return (recurrenceRules?.length ?? 0) > 0 || Object.keys(recurrenceOverrides ?? {}).length > 0;
}

/** The rules, all over before a date. */
function endRules({ recurrenceRules = [], start }: Activity, id: LocalDateTime) {
  if (recurrenceRules.length === 0) return {};
  const last = writeLocal(readLocal(id) - 1000);
  const rules = recurrenceRules.map((rule) => {
    const { count: _, ...endless } = rule;
    const end = { ...endless, until: rule.until && rule.until < last ? rule.until : last };
    // A count that is over earlier still counts.
    return rule.count && countBefore(rule, start, id) >= rule.count ? rule : end;
  });
  return { recurrenceRules: rules };
}

/** How many of its dates a rule has before a moment; the start counts as one of them. */
function countBefore(rule: RecurrenceRule, start: LocalDateTime, id: LocalDateTime): number {
  const alone = { start, recurrenceRules: [rule] } as unknown as Activity;
  return listRuleStarts(alone, start, id).length;
}

/** Start and rules of a series that begins at one of its dates. */
function beginRules(series: Activity, id: LocalDateTime) {
  const { recurrenceRules = [], start } = series;
  if (recurrenceRules.length === 0) return { start: id };
  const filled = recurrenceRules
    .filter((rule) => !rule.count || countBefore(rule, start, id) < rule.count)
    .map((rule) => withoutOwnTime(withOwnTime(fillRule(rule, readLocal(start)), start), id))
    .map((rule) =>
      rule.count ? { ...rule, count: rule.count - countBefore(rule, start, id) } : rule,
    );
  const next = { start: id, recurrenceRules: filled };
  return isSameFrom(series, { ...series, ...next }, id) ? next : hideEarlier(series, id);
}

/** Far enough ahead to see two series part ways: six years, with every leap day and week 53. */
const horizon = 6 * 366 * day;

function isSameFrom(one: Activity, other: Activity, id: LocalDateTime): boolean {
  const until = writeLocal(readLocal(id) + horizon);
  const [a, b] = [one, other].map((each) => listRuleStarts(each, id, until).join());
  return a === b;
}

/**
 * For rules that count from a start that they do not share: the start stays, and what came before
 * the date is left out by the same rules.
 */
function hideEarlier(series: Activity, id: LocalDateTime) {
  const { excludedRecurrenceRules = [], recurrenceRules = [], start } = series;
  const last = writeLocal(readLocal(id) - 1000);
  const over = recurrenceRules.map(({ count: _, ...rule }) => ({ ...rule, until: last }));
  const first: RecurrenceRule = { '@type': 'RecurrenceRule', frequency: 'daily', count: 1 };
  return {
    start,
    recurrenceRules,
    excludedRecurrenceRules: [...excludedRecurrenceRules, ...over, first],
  };
}
