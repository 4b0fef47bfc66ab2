import { type Activity, homeZone } from './activity';
import {
  escapeText,
  writeDate,
  writeParam,
  writeStamp,
  writeTime,
  writeUri,
  writeUtc,
} from './icalendar-write';
import { labels } from './labels';
import { day, readDuration, readLocal } from './local-time';
import { listOwnProperties } from './own-properties';
import { writePlaces } from './record-json';
import type { ActivityPart } from './split-activity';
import { writeRule } from './write-rule';
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

/** The zone in which an activity is written. */
export const zoneOf = ({ timeZone }: Activity): string => timeZone ?? homeZone;

const isUtc = (zone: string) => /^(Etc\/)?(UTC|GMT)$/.test(zone);

/** Writes local times as an event of this activity has them. */
function openTimes(activity: Activity) {
  const zone = zoneOf(activity);
  if (isWholeDays(activity))
    return { params: ';VALUE=DATE', write: (id: string) => writeDate(readLocal(id)) };
  if (isUtc(zone)) return { params: '', write: (id: string) => writeUtc(readLocal(id)) };
  return { params: `;TZID=${writeParam(zone)}`, write: (id: string) => writeTime(readLocal(id)) };
}

/** The VEVENTs of a part: its series, then each date with changes of its own. */
export function listEventLines(part: ActivityPart, start: string, isSplit: boolean): string[] {
  const { activity, uid, changed, excluded, derived, date } = part;
  const { params, write } = openTimes(activity);
  const name = (ids: readonly string[], more: string) =>
    ids.length > 0 ? [`EXDATE${params}${more}:${ids.map(write).join()}`] : [];
  const isShifted = date ? uid === part.series : activity.start !== start;
  const bonds = [
    ...(isSplit ? [`X-PLEINWIJZER-SERIES;VALUE=TEXT:${escapeText(part.series)}`] : []),
    ...(isSplit && uid !== part.series
      ? [`RELATED-TO;RELTYPE=SIBLING:${escapeText(part.series)}`]
      : []),
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
      writeEvent(one, uid, [`RECURRENCE-ID${params}:${write(id)}`], ['X-PLEINWIJZER-WHOLE:TRUE']),
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
    `DTSTART${params}:${write(activity.start)}`,
    ...listEnd(activity),
    ...listTexts(activity),
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
  if (days > 0 || !isSteady) return [`DURATION:${activity.duration}`];
  const { params, write } = openTimes(activity);
  return [`DTEND${params}:${write(new Date(start + time).toISOString().slice(0, 19))}`];
}

function listTexts(activity: Activity): string[] {
  const { description, locations, links, virtualLocations, status, sequence, created } = activity;
  const place = writePlaces(locations);
  const link = Object.values(links ?? {})[0]?.href;
  const categories = listCategories(activity);
  return [
    `SUMMARY:${escapeText(activity.title)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    ...listGeo(activity),
    ...(link ? [`URL:${writeUri(link)}`] : []),
    ...Object.values(virtualLocations ?? {}).map(
      ({ uri }) => `CONFERENCE;VALUE=URI:${writeUri(uri)}`,
    ),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escapeText).join()}`] : []),
    `STATUS:${(status ?? 'confirmed').toUpperCase()}`,
    ...(sequence ? [`SEQUENCE:${sequence}`] : []),
    ...(created ? [`CREATED:${writeStamp(created)}`] : []),
    `LAST-MODIFIED:${writeStamp(activity.updated)}`,
    ...listOwn(activity),
  ];
}

function listGeo({ locations }: Activity): string[] {
  const coordinates = Object.values(locations ?? {})[0]?.coordinates;
  const [, latitude, longitude] = /^geo:(-?[\d.]+),(-?[\d.]+)/.exec(coordinates ?? '') ?? [];
  return latitude ? [`GEO:${latitude};${longitude}`] : [];
}

/** Themes and target groups by their names, then the keywords. */
function listCategories(activity: Activity): string[] {
  const themes = (activity['pleinwijzer.nl:themes'] ?? []).map((theme) => labels.themes[theme].nl);
  const audiences = (activity['pleinwijzer.nl:audiences'] ?? []).map(
    (audience) => labels.audiences[audience].nl,
  );
  return [...themes, ...audiences, ...Object.keys(activity.keywords ?? {})];
}

/** What no standard property can carry. */
function listOwn(activity: Activity): string[] {
  const { locations, links, virtualLocations, timeZone } = activity;
  const records = { LOCATIONS: locations, LINKS: links, 'VIRTUAL-LOCATIONS': virtualLocations };
  const kept = Object.entries(records).filter(([, record]) => Object.keys(record ?? {}).length > 0);
  const text = (name: string, value: string) => `${name};VALUE=TEXT:${escapeText(value)}`;
  return [
    ...listOwnProperties(activity).map(([name, value]) => text(name, value)),
    ...kept.map(([name, record]) => text(`X-PLEINWIJZER-${name}`, JSON.stringify(record))),
    ...(isWholeDays(activity) && timeZone ? [text('X-PLEINWIJZER-TIME-ZONE', timeZone)] : []),
    ...(activity.showWithoutTime && !isWholeDays(activity)
      ? [text('X-PLEINWIJZER-WHOLE-DAYS', 'true')]
      : []),
  ];
}
