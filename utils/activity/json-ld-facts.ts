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
  const url = findPage(links) ?? page;
  const words = [
    ...themes.map((theme) => labels.themes[theme].nl),
    ...Object.keys(keywords ?? {}).sort(),
  ];
  const location = buildPlaces(activity);
  return {
    identifier: activity.uid,
    name: title,
    inLanguage: 'nl',
    eventStatus: statusOf(activity),
    eventAttendanceMode: attendanceOf(location),
    ...(description ? { description } : {}),
    ...(url ? { url } : {}),
    ...(location.length > 0 ? { location } : {}),
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

/** The first page of its own on the web; a picture or an address for mail is none. */
const findPage = (links: Activity['links']): string | undefined =>
  listByKey(links).find(({ href, rel }) => isPage(href) && !/icon|enclosure/i.test(rel ?? ''))
    ?.href;

const isPage = (link: string | undefined) => /^https?:/i.test(link ?? '');

/** In the order of their keys, whatever order they came in. */
const listByKey = <Value>(records: Record<string, Value> | undefined): Value[] =>
  Object.entries(records ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);

function attendanceOf(places: readonly Venue[]) {
  const isOnline = places.some((place) => place['@type'] === 'VirtualLocation');
  if (!isOnline) return 'https://schema.org/OfflineEventAttendanceMode' as const;
  return places.some((place) => place['@type'] === 'Place')
    ? ('https://schema.org/MixedEventAttendanceMode' as const)
    : ('https://schema.org/OnlineEventAttendanceMode' as const);
}

type Venue = Extract<Place, { '@type': 'Place' }> | Extract<VirtualLocation, object>;

/** The places of an activity, online ones too; a place of which nothing is known is none. */
function buildPlaces({ locations, virtualLocations }: Activity): Venue[] {
  const places = listByKey(locations).flatMap(({ name, description, coordinates }): Venue[] => {
    const address = buildAddress(description ?? (hasPostcode(name) ? name : undefined));
    const geo = readCoordinates(coordinates);
    if (!name && !address && !geo) return [];
    return [
      {
        '@type': 'Place',
        ...(name ? { name } : {}),
        ...(address ? { address } : {}),
        ...(geo ? { geo } : {}),
      },
    ];
  });
  const online = listByKey(virtualLocations).map(
    ({ name, uri }): Venue => ({ '@type': 'VirtualLocation', ...(name ? { name } : {}), url: uri }),
  );
  return [...places, ...online];
}

/** A Dutch address in its parts where it has a postcode between street and town; else as it is. */
function buildAddress(text: string | undefined) {
  const [, streetAddress, digits, letters, addressLocality] =
    /^([^,\n]+)[,\n]\s*(\d{4}) ?([A-Z]{2})[ ,]+([^,\n\d]+)$/.exec(text ?? '') ?? [];
  if (!streetAddress || !addressLocality) return text;
  return {
    '@type': 'PostalAddress' as const,
    streetAddress: streetAddress.trim(),
    postalCode: `${digits} ${letters}`,
    addressLocality: addressLocality.trim(),
    addressCountry: 'NL',
  };
}

const hasPostcode = (text: string | undefined) => /\b[1-9]\d{3} ?[A-Z]{2}\b/.test(text ?? '');

/** Where on earth a `geo:` address points (RFC 5870). */
function readCoordinates(text: string | undefined) {
  const [, latitude, longitude] =
    /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/.exec(text ?? '')?.map(Number) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { '@type': 'GeoCoordinates' as const, latitude, longitude };
}

function buildOffer(activity: Activity) {
  const price = activity['pleinwijzer.nl:price'];
  const { kind, url } = activity['pleinwijzer.nl:registration'] ?? {};
  if (price === undefined && kind !== 'full' && !isPage(url)) return {};
  return {
    ...(price === undefined ? {} : { isAccessibleForFree: price === 0 }),
    offers: {
      '@type': 'Offer' as const,
      ...(price === undefined ? {} : { price, priceCurrency: 'EUR' }),
      ...(isPage(url) ? { url } : {}),
      availability:
        kind === 'full'
          ? ('https://schema.org/SoldOut' as const)
          : ('https://schema.org/InStock' as const),
    },
  };
}
