import { type Activity, homeZone, type PatchObject, type RecurrenceRule } from './activity';
import { hasSameContent } from './canonical-json';
import type { CalendarEvent } from './icalendar-event';
import { readRules } from './icalendar-series';
import { readLocal, writeLocal } from './local-time';
import { buildPatch } from './patch-of';
import { cleanLine } from './plain-text';
import { offsetAt, toInstant } from './zone';

/** An activity with the events that it was read from. */
export interface ReadActivity {
  activity: Activity;
  events: readonly CalendarEvent[];
}

/** A property of our own of an activity's events. */
function ownOf({ events }: Pick<ReadActivity, 'events'>, name: string): string {
  for (const { properties } of events) {
    const value = cleanLine(properties.get(`X-PLEINWIJZER-${name}`)[0]?.values[0]);
    if (value) return value;
  }
  return '';
}

/** The uid of the activity that events of this uid become (part of). */
export const uidIn = (events: readonly CalendarEvent[], uid: string): string =>
  ownOf({ events }, 'SERIES') || uid;

/**
 * Joins again what one activity was written as: an event for each of its rules and for each date
 * that no rule gives (see `splitActivity`). All others stay as they are.
 */
export function joinSeries(read: readonly ReadActivity[]): Activity[] {
  const series = new Map<string, ReadActivity[]>();
  for (const one of read) {
    const uid = uidIn(one.events, one.activity.uid);
    if (!series.get(uid)?.push(one)) series.set(uid, [one]);
  }
  return [...series].map(([uid, parts]) => joinParts(uid, parts));
}

function joinParts(uid: string, parts: readonly ReadActivity[]): Activity {
  const first = parts.find(({ activity }) => activity.uid === uid) ?? parts[0];
  const stated = first && ownOf(first, 'START');
  const isWhole = parts.length === 1 && !stated && !hasWhole(parts[0]);
  if (!first || isWhole) return first?.activity as Activity;
  const { activity } = first;
  const starts = parts.filter((one) => !ownOf(one, 'DATE')).map((one) => one.activity.start);
  const start = stated || starts.sort()[0] || activity.start;
  const rules = joinStretches(parts.flatMap((part) => rulesOf(part, start)));
  const overrides = new Map(parts.flatMap((part) => overridesOf(part, activity)));
  // A start that no event has is a date that was left out.
  if (!starts.includes(start) && !overrides.has(start)) overrides.set(start, { excluded: true });
  const ordered = [...overrides].sort(([a], [b]) => (a < b ? -1 : 1));
  const { recurrenceRules: _, recurrenceOverrides: __, ...rest } = activity;
  return {
    ...rest,
    uid,
    start,
    ...(rules.length > 0 ? { recurrenceRules: rules } : {}),
    ...(ordered.length > 0 ? { recurrenceOverrides: Object.fromEntries(ordered) } : {}),
  };
}

const hasWhole = (part: ReadActivity | undefined) =>
  part?.events.some(({ properties }) => properties.get('X-PLEINWIJZER-RULE').length > 0);

function rulesOf({ activity, events }: ReadActivity, start: string): RecurrenceRule[] {
  const zone = activity.timeZone ?? null;
  const whole = events.flatMap((one) => readRules(one, 'X-PLEINWIJZER-RULE', zone, () => {}) ?? []);
  if (whole.length > 0) return whole;
  // A start that the rule does not give counts as its first date (RFC 8984 §4.3.3.1).
  return (activity.recurrenceRules ?? []).map((rule) =>
    rule.count && activity.start !== start ? { ...rule, count: rule.count + 1 } : rule,
  );
}

/** Stretches of a rule, one after the other, are that rule. */
const joinStretches = (rules: readonly RecurrenceRule[]) =>
  rules.filter((rule, index) => !hasSameContent(rule, rules[index - 1]));

function overridesOf(part: ReadActivity, series: Activity): [id: string, patch: PatchObject][] {
  const { activity } = part;
  const id = ownOf(part, 'DATE');
  if (id) return [[id, buildPatch(series, { ...activity, start: startIn(series, activity) }, id)]];
  return Object.entries(activity.recurrenceOverrides ?? {});
}

/** The start of a date on the clocks of its series. */
function startIn(series: Activity, date: Activity): string {
  const [zone, own] = [series.timeZone ?? homeZone, date.timeZone ?? homeZone];
  if (zone === own) return date.start;
  const instant = toInstant(own, readLocal(date.start));
  return writeLocal(instant + offsetAt(zone, instant));
}
