import type { Place, VirtualLocation } from 'schema-dts';
import { type Activity, homeZone } from './activity';
import type { Occurrence } from './expand';
import { labels } from './labels';
import { offsetAt } from './zone';

/** The beginning of the year 9999. */
const lastYear = Date.UTC(9999, 0);

/** Start and end of a date; days without a time are told as days, the last one included. */
export function buildTimes({ activity, start, end, allDay }: Occurrence): {
  startDate: string;
  endDate?: string;
} {
  const zone = activity.timeZone ?? homeZone;
  // No date is written with more than four digits for its year (ISO 8601).
  const isWritable = +end < lastYear;
  if (!allDay) {
    const startDate = writeInstant(zone, +start);
    const hasEnd = end > start && isWritable;
    return hasEnd ? { startDate, endDate: writeInstant(zone, +end) } : { startDate };
  }
  const dayOf = (instant: number) => writeInstant(zone, instant).slice(0, 10);
  const startDate = dayOf(+start);
  return isWritable ? { startDate, endDate: dayOf(Math.max(+start, +end - 1)) } : { startDate };
}

/** An instant as a local time with its offset (ISO 8601). */
export function writeInstant(zone: string, instant: number): string {
  const offset = offsetAt(zone, instant);
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (number: number) => String(number).padStart(2, '0');
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What schema.org's Event tells apart from when it is. */
export function buildFacts(activity: Activity, page: string | undefined) {
  const { title, description, links, keywords } = activity;
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
    eventStatus: statusOf(activity),
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

/** Whether it goes on, as schema.org says it. */
export const statusOf = ({ status }: Pick<Activity, 'status'>) =>
  status === 'cancelled'
    ? ('https://schema.org/EventCancelled' as const)
    : ('https://schema.org/EventScheduled' as const);

function attendanceOf({ locations, virtualLocations }: Activity) {
  if (!virtualLocations) return 'https://schema.org/OfflineEventAttendanceMode' as const;
  return locations
    ? ('https://schema.org/MixedEventAttendanceMode' as const)
    : ('https://schema.org/OnlineEventAttendanceMode' as const);
}

/** The places of an activity, online ones too; undefined when it names none. */
export function buildPlaces({
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
