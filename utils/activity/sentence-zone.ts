import { type Activity, type PatchObject, type RecurrenceRule, weekdays } from './activity';
import { day, readLocal, writeLocal } from './local-time';
import { dayOf } from './rule-days';
import { isGiven, startsOf } from './sentence-dates';
import { offsetAt, shownZone, toInstant } from './zone';

/** A series as people read its times. */
export interface Shown {
  activity: Activity;
  /** Filled in. */
  rules: readonly RecurrenceRule[];
  /** Whether its coming dates have one time on the clock; if not, they are told as whole days. */
  hasTimes: boolean;
}

/** How far ahead the times of a series are compared: two years. */
const ahead = 731 * day;

/** A local time as the clocks of the zone show it in which people read the activity. */
const findWall =
  ({ timeZone }: Activity) =>
  (local: number): number => {
    const instant = toInstant(timeZone as string, local);
    return instant + offsetAt(shownZone(timeZone), instant);
  };

/** Whether another program keeps the activity in UTC. Whole days are the same on every clock. */
const isElsewhere = ({ timeZone, showWithoutTime }: Activity) =>
  Boolean(timeZone) && shownZone(timeZone) !== timeZone && showWithoutTime !== true;

/** An activity of listed dates, in the zone in which people read its times. */
export function showList(activity: Activity): Activity {
  if (!isElsewhere(activity)) return activity;
  const toWall = findWall(activity);
  const dates = Object.entries(activity.recurrenceOverrides ?? {}).map(([id, patch]) => [
    writeLocal(toWall(readLocal(id))),
    movePatch(patch, toWall),
  ]);
  return {
    ...activity,
    timeZone: shownZone(activity.timeZone),
    start: writeLocal(toWall(readLocal(activity.start))),
    recurrenceOverrides: Object.fromEntries(dates),
  };
}

const movePatch = (patch: PatchObject, toWall: (local: number) => number): PatchObject =>
  patch.start === undefined || patch.showWithoutTime === true
    ? patch
    : { ...patch, start: writeLocal(toWall(readLocal(patch.start))) };

/**
 * A series in the zone in which people read its times: all of it is moved by one length, that of its
 * coming dates. Undefined when that is not to be told, as when its weekday changes with summer.
 */
export function showSeries(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  today: string,
): Shown | undefined {
  if (!isElsewhere(activity)) return { activity, rules, hasTimes: true };
  const start = readLocal(activity.start);
  const move = findMove(activity, rules, today);
  if (!move || (move.days !== 0 && isBoundToDays(activity))) return undefined;
  const { days, length, hasTimes } = move;
  const moved = rules.map((rule) => moveRule(rule, days, length));
  if (!moved.every((rule) => rule !== undefined)) return undefined;
  const toWall = findWall(activity);
  const dates = Object.entries(activity.recurrenceOverrides ?? {}).map(([id, patch]) => {
    const local = readLocal(id);
    const isOfRule = local === start || isGiven(rules, local, start);
    const own = writeLocal(isOfRule ? local + length : toWall(local));
    const said = movePatch(patch, toWall);
    return [own, hasTimes ? said : withTimes(said, own, isOfRule, activity)];
  });
  const { duration, ...rest } = activity;
  const shown = {
    ...rest,
    ...(hasTimes ? { duration } : { showWithoutTime: true }),
    timeZone: shownZone(activity.timeZone),
    start: writeLocal(start + length),
    recurrenceOverrides: Object.fromEntries(dates),
  };
  return { activity: shown as Activity, rules: moved, hasTimes };
}

/**
 * How far the clocks move the coming dates of a series: the days, and the whole length, which is that
 * of the days alone when their times differ. Undefined when they do not all move as many days.
 */
function findMove(activity: Activity, rules: readonly RecurrenceRule[], today: string) {
  const toWall = findWall(activity);
  const start = readLocal(activity.start);
  const from = Math.max(start, today ? readLocal(`${today}T00:00:00`) - day : start);
  const coming = startsOf(rules, start, from, from + ahead);
  const starts = coming.length > 0 ? coming : [start];
  const lengths = new Set(starts.map((local) => toWall(local) - local));
  const [days = 0, ...others] = new Set(starts.map((local) => dayOf(toWall(local)) - dayOf(local)));
  if (others.length > 0) return undefined;
  const hasTimes = lengths.size === 1;
  const [length = 0] = hasTimes ? lengths : [days * day];
  return { days, length, hasTimes };
}

/** Whether what leaves out dates counts by days, which would have to be moved as well. */
const isBoundToDays = (activity: Activity) =>
  Boolean(activity.excludedRecurrenceRules?.length || activity['pleinwijzer.nl:closedIn']?.length);

/** A rule moved by a length that takes its dates so many days on; undefined when it would be another. */
function moveRule(rule: RecurrenceRule, days: number, length: number): RecurrenceRule | undefined {
  const { frequency, byDay, byHour, byMinute, bySecond, until, firstDayOfWeek = 'mo' } = rule;
  if (byHour || byMinute || bySecond) return undefined;
  const end = until ? { until: writeLocal(readLocal(until) + length) } : {};
  if (days === 0) return { ...rule, ...end };
  const { byMonth, byMonthDay, bySetPosition, byWeekNo, byYearDay, interval = 1 } = rule;
  if (byMonth || byMonthDay || bySetPosition || byWeekNo || byYearDay) return undefined;
  if (frequency !== 'daily' && frequency !== 'weekly') return undefined;
  const move = (name: (typeof weekdays)[number]) =>
    weekdays[(weekdays.indexOf(name) + days + 7) % 7] ?? name;
  return {
    ...rule,
    ...end,
    ...(byDay ? { byDay: byDay.map((one) => ({ ...one, day: move(one.day) })) } : {}),
    ...(interval > 1 ? { firstDayOfWeek: move(firstDayOfWeek) } : {}),
  };
}

/** A single date of a series whose times are not told: its own are, on a day that no rule gives. */
function withTimes(
  patch: PatchObject,
  id: string,
  isOfRule: boolean,
  { duration }: Activity,
): PatchObject {
  const { start, duration: _d, showWithoutTime: _s, ...rest } = patch;
  const isOnDay = isOfRule && `${start ?? id}`.slice(0, 10) === id.slice(0, 10);
  return isOnDay ? rest : { showWithoutTime: false, duration, ...patch };
}
