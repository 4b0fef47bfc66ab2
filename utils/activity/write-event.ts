import { type Activity, homeZone } from './activity';
import {
  escapeText,
  writeDate,
  writeParam,
  writeStamp,
  writeTime,
  writeUtc,
} from './icalendar-write';
import { day, readDuration, readLocal } from './local-time';
import type { ActivityPart } from './split-activity';
import { writeRule } from './write-rule';
import { listTexts } from './write-texts';
import { offsetAt, toInstant } from './zone';

/** Whether an activity can be written as whole days (RFC 5545 §3.3.4). */
export function isWholeDays({
  showWithoutTime,
  start,
  duration,
  recurrenceRules,
}: Activity): boolean {
  const { time } = readDuration(duration);
  const hasTimes = (recurrenceRules ?? []).some(
    ({ byHour, byMinute, bySecond }) => byHour || byMinute || bySecond,
  );
  return showWithoutTime === true && start.endsWith('T00:00:00') && time === 0 && !hasTimes;
}

/** The zone in which an activity is written: the square's own where it has none, or no name of one. */
export const zoneOf = ({ timeZone }: Activity): string =>
  timeZone && /^[\w+:/-]+$/.test(timeZone) ? timeZone : homeZone;

const isUtc = (zone: string) => /^(Etc\/)?(UTC|GMT)$/.test(zone);

/** Writes local times, in milliseconds, as an event of this activity has them. */
function openTimes(activity: Activity) {
  const zone = zoneOf(activity);
  if (isWholeDays(activity)) return { params: ';VALUE=DATE', write: writeDate };
  if (isUtc(zone)) return { params: '', write: writeUtc };
  return { params: `;TZID=${writeParam(zone)}`, write: writeTime };
}

/** The VEVENTs of a part: its series, then each date with changes of its own. */
export function listEventLines(part: ActivityPart, start: string, isSplit: boolean): string[] {
  const { activity, uid, whole, changed, excluded, derived, date } = part;
  const { params, write } = openTimes(activity);
  const name = (ids: readonly string[], more: string) =>
    ids.length > 0
      ? [`EXDATE${params}${more}:${ids.map((id) => write(readLocal(id))).join()}`]
      : [];
  const isShifted = date ? uid === part.series : activity.start !== start;
  const bonds = [
    ...(isSplit ? [`X-PLEINWIJZER-SERIES;VALUE=TEXT:${escapeText(part.series)}`] : []),
    ...(isSplit && uid !== part.series
      ? [`RELATED-TO;RELTYPE=SIBLING:${escapeText(part.series)}`]
      : []),
    ...(whole ? [`X-PLEINWIJZER-RULE;VALUE=RECUR:${writeRule(whole, openUntil(activity))}`] : []),
    ...(isShifted ? [`X-PLEINWIJZER-START;VALUE=TEXT:${start}`] : []),
    ...(date ? [`X-PLEINWIJZER-DATE;VALUE=TEXT:${date}`] : []),
  ];
  const excludedRules = (activity.excludedRecurrenceRules ?? []).map(
    (rule) => `X-PLEINWIJZER-EXRULE;VALUE=RECUR:${writeRule(rule, openUntil(activity))}`,
  );
  const rules = (activity.recurrenceRules ?? []).map(
    (rule) => `RRULE:${writeRule(rule, openUntil(activity))}`,
  );
  const dates = [...name(excluded, ''), ...name(derived, ';X-PLEINWIJZER-DERIVED=TRUE')];
  return [
    ...writeEvent(activity, uid, [], [...rules, ...dates, ...excludedRules, ...bonds]),
    ...changed.flatMap(([id, one]) =>
      writeEvent(
        one,
        uid,
        [`RECURRENCE-ID${params}:${write(readLocal(id))}`],
        ['X-PLEINWIJZER-WHOLE:TRUE'],
      ),
    ),
  ];
}

function openUntil(activity: Activity): (until: string) => string {
  if (isWholeDays(activity)) return (until) => writeDate(readLocal(until));
  return (until) => writeUtc(toInstant(zoneOf(activity), readLocal(until)));
}

function writeEvent(
  activity: Activity,
  uid: string,
  before: readonly string[],
  after: readonly string[],
): string[] {
  const { params, write } = openTimes(activity);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${writeStamp(activity.updated)}`,
    ...before,
    `DTSTART${params}:${write(readLocal(activity.start))}`,
    ...listEnd(activity),
    ...listTexts(activity, isWholeDays(activity)),
    ...after,
    'END:VEVENT',
  ];
}

/** An end where most readers look for it; a length where the end on the clock would say another. */
function listEnd(activity: Activity): string[] {
  const { days, time } = readDuration(activity.duration);
  const start = readLocal(activity.start);
  if (isWholeDays(activity))
    return [`DTEND;VALUE=DATE:${writeDate(start + Math.max(1, days) * day)}`];
  if (days + time === 0) return [];
  const zone = zoneOf(activity);
  const instant = toInstant(zone, start);
  const isSteady = offsetAt(zone, instant) === offsetAt(zone, instant + time);
  // Whole seconds alone (RFC 5545 §3.3.6).
  if (days > 0 || !isSteady) return [`DURATION:${activity.duration?.replace(/\.\d+/, '')}`];
  const { params, write } = openTimes(activity);
  return [`DTEND${params}:${write(start + time)}`];
}
