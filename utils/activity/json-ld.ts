import type { Event, EventSeries, Graph, Place, VirtualLocation } from 'schema-dts';
import { type Activity, homeZone } from './activity';
import { writeCanonical } from './canonical-json';
import { expand, type Occurrence } from './expand';
import type { Group } from './feed';
import { buildSchedules } from './json-ld-schedule';
import { labels } from './labels';
import { day, readLocal } from './local-time';
import { applyPatch } from './patch';
import { offsetAt } from './zone';

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

function buildTimes({ activity, start, end, allDay }: Occurrence): {
  startDate: string;
  endDate?: string;
} {
  const zone = activity.timeZone ?? homeZone;
  if (!allDay) {
    const startDate = writeInstant(zone, +start);
    return end > start ? { startDate, endDate: writeInstant(zone, +end) } : { startDate };
  }
  const dayOf = (instant: number) => writeInstant(zone, instant).slice(0, 10);
  return { startDate: dayOf(+start), endDate: dayOf(Math.max(+start, +end - 1)) };
}

/** An instant as a local time with its offset (ISO 8601). */
function writeInstant(zone: string, instant: number): string {
  const offset = offsetAt(zone, instant);
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (number: number) => String(number).padStart(2, '0');
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function buildFacts(activity: Activity, page: string | undefined) {
  const { title, description, links, keywords, status } = activity;
  const partners = activity['pleinwijzer.nl:partners'] ?? [];
  const audiences = activity['pleinwijzer.nl:audiences'] ?? [];
  const themes = activity['pleinwijzer.nl:themes'] ?? [];
  const url = Object.values(links ?? {})[0]?.href ?? page;
  const words = [...themes.map((theme) => labels.themes[theme].nl), ...Object.keys(keywords ?? {})];
  const place = buildPlaces(activity);
  return {
    identifier: activity.uid,
    name: title,
    inLanguage: 'nl',
    eventStatus:
      status === 'cancelled'
        ? ('https://schema.org/EventCancelled' as const)
        : ('https://schema.org/EventScheduled' as const),
    eventAttendanceMode: attendanceOf(activity),
    ...(description ? { description } : {}),
    ...(url ? { url } : {}),
    ...(place ? { location: place } : {}),
    ...(words.length > 0 ? { keywords: words } : {}),
    ...(partners.length > 0
      ? { organizer: partners.map((name) => ({ '@type': 'Organization' as const, name })) }
      : {}),
    ...(audiences.length > 0
      ? {
          audience: audiences.map((audience) => ({
            '@type': 'Audience' as const,
            audienceType: labels.audiences[audience].nl,
          })),
        }
      : {}),
    ...buildOffer(activity),
  };
}

function attendanceOf({ locations, virtualLocations }: Activity) {
  if (!virtualLocations) return 'https://schema.org/OfflineEventAttendanceMode' as const;
  return locations
    ? ('https://schema.org/MixedEventAttendanceMode' as const)
    : ('https://schema.org/OnlineEventAttendanceMode' as const);
}

function buildPlaces({
  locations,
  virtualLocations,
}: Activity): (Place | VirtualLocation)[] | undefined {
  const places = Object.values(locations ?? {}).map(({ name, description, coordinates }): Place => {
    const [, latitude, longitude] = /^geo:(-?[\d.]+),(-?[\d.]+)/.exec(coordinates ?? '') ?? [];
    return {
      '@type': 'Place',
      ...(name ? { name } : {}),
      ...(description ? { address: description } : {}),
      ...(latitude && longitude
        ? {
            geo: {
              '@type': 'GeoCoordinates',
              latitude: Number(latitude),
              longitude: Number(longitude),
            },
          }
        : {}),
    };
  });
  const online = Object.values(virtualLocations ?? {}).map(
    ({ uri }): VirtualLocation => ({ '@type': 'VirtualLocation', url: uri }),
  );
  return places.length + online.length > 0 ? [...places, ...online] : undefined;
}

function buildOffer(activity: Activity) {
  const price = activity['pleinwijzer.nl:price'];
  const { kind, url } = activity['pleinwijzer.nl:registration'] ?? {};
  if (price === undefined && kind !== 'full' && !url) return {};
  return {
    ...(price === undefined ? {} : { isAccessibleForFree: price === 0 }),
    offers: {
      '@type': 'Offer' as const,
      ...(price === undefined ? {} : { price, priceCurrency: 'EUR' }),
      ...(url ? { url } : {}),
      availability:
        kind === 'full'
          ? ('https://schema.org/SoldOut' as const)
          : ('https://schema.org/InStock' as const),
    },
  };
}
