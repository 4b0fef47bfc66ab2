import type { Event, EventSeries, Graph } from 'schema-dts';
import type { Activity } from './activity';
import { writeCanonical } from './canonical-json';
import { expand, type Occurrence } from './expand';
import type { Group } from './feed';
import { buildFacts, buildPlaces, buildTimes } from './json-ld-facts';
import { buildSchedules } from './json-ld-schedule';
import { day, readLocal } from './local-time';
import { applyPatch } from './patch';

/** Dates that are listed one by one at most, where no Schedule can tell them. */
const most = 200;

/**
 * A feed as JSON-LD with schema.org's words, for search engines: an Event for what is once, an
 * EventSeries with its Schedules for what comes back. Safe within a `<script>`: it holds no `<`.
 */
export function buildJsonLd({ entries, links }: Pick<Group, 'entries' | 'links'>): string {
  const page = links?.page?.href;
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': entries.map((entry) => buildEvent(entry, page)),
  };
  // In JSON a `<` can only stand in a text, where its code means the same.
  return writeCanonical(graph).replaceAll('<', '\\u003c');
}

function buildEvent(activity: Activity, page: string | undefined): Event {
  const comesBack = activity.recurrenceRules || activity.recurrenceOverrides;
  const first = [...take(listOccurrences({ ...activity, recurrenceOverrides: {} }), 1)][0];
  const facts = { ...buildFacts(activity, page), ...(first ? buildTimes(first) : {}) };
  if (!comesBack) return { '@type': 'Event', ...facts };
  const schedules = buildSchedules(activity);
  const dates = schedules ? listOwnDates(activity) : [...take(listOccurrences(activity), most)];
  const series: EventSeries = {
    '@type': 'EventSeries',
    ...facts,
    ...(schedules && schedules.length > 0 ? { eventSchedule: schedules } : {}),
    ...(dates.length > 0 ? { subEvent: dates.map((date) => buildDate(date, activity)) } : {}),
  };
  return series;
}

function* take<Item>(items: Iterable<Item>, count: number): Generator<Item> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

const hundredYears = 36_525 * day;

function listOccurrences(activity: Activity) {
  const start = readLocal(activity.start);
  const ids = Object.keys(activity.recurrenceOverrides ?? {}).map(readLocal);
  return expand(
    activity,
    Math.min(start, ...ids.filter((id) => id > 0)) - day,
    start + hundredYears,
  );
}

/** Dates with changes of their own, each as if it stood alone. */
function listOwnDates(activity: Activity): Occurrence[] {
  return Object.entries(activity.recurrenceOverrides ?? {})
    .filter(([, patch]) => patch.excluded !== true)
    .slice(0, most)
    .flatMap(([id, patch]) => {
      const { recurrenceRules: _, recurrenceOverrides: __, ...date } = applyPatch(activity, patch);
      const start = typeof patch.start === 'string' ? patch.start : id;
      return [...take(listOccurrences({ ...date, start }), 1)];
    });
}

function buildDate(date: Occurrence, series: Activity): Event {
  const { title, locations } = date.activity;
  const place = locations === series.locations ? undefined : buildPlaces(date.activity);
  return {
    '@type': 'Event',
    name: title,
    ...buildTimes(date),
    ...(place ? { location: place } : {}),
    ...(date.status === 'cancelled' ? { eventStatus: 'https://schema.org/EventCancelled' } : {}),
  };
}
