import { type Activity, type Status, statuses } from './activity';
import { readDescription, readTitle } from './html-text';
import type { CalendarProblem } from './icalendar-problem';
import { shorten } from './icalendar-problem';
import type { Properties } from './icalendar-property';
import { type Defined, keepDefined } from './own-fields';
import { readOwnProperties } from './own-properties';
import { cleanLine, cleanText } from './plain-text';
import { find } from './recognise';
import { readRecords, writePlaces } from './record-json';
import { readGivenLink, readLink } from './safe-link';

/** What an event says apart from when it is. */
export type EventFields = Defined<Omit<Activity, '@type' | 'uid' | 'updated' | 'start'>> & {
  title: string;
};

type Tell = (problem: CalendarProblem) => void;

/** Texts, places, links and own fields of a VEVENT. */
export function readFields({ get }: Properties, tell: Tell): EventFields {
  const valuesOf = (name: string) =>
    get(name).flatMap(({ values }) => values.map((value) => cleanText(value)).filter(Boolean));
  const textOf = (name: string) => valuesOf(name)[0];
  const online = readOnline(valuesOf);
  return {
    title: readTitle(textOf('SUMMARY')) || 'Zonder titel',
    ...keepDefined({
      description: readDescription(textOf('DESCRIPTION') ?? readAlternative(textOf)) || undefined,
      status: oneOfStatuses(textOf('STATUS')),
      locations: readPlaces(valuesOf, get('GEO')[0]?.values[0]),
      virtualLocations: online,
      links: readLinks(valuesOf, get('URL')[0]?.line, tell),
      ...readCategories(valuesOf),
    }),
    ...readOwnProperties(valuesOf),
  };
}

/** Microsoft's description in HTML, whose escapes nobody undid: the property is no standard one. */
const readAlternative = (textOf: (name: string) => string | undefined) =>
  textOf('X-ALT-DESC')?.replace(/\\([n\\,;])/gi, (_, escaped) =>
    escaped.toLowerCase() === 'n' ? '\n' : escaped,
  );

type ValuesOf = (name: string) => string[];

const oneOfStatuses = (text = ''): Status | undefined => {
  // Many programs spell it as Americans do.
  const word = text.toLowerCase().replace(/^canceled$/, 'cancelled');
  const status = statuses.find((one) => one === word);
  return status === 'confirmed' ? undefined : status;
};

/** Whether a place is no place but an address on the web. */
const isOnline = (text: string) => /^https?:\/\/\S+$/i.test(text);

function readPlaces(valuesOf: ValuesOf, geo: unknown): Activity['locations'] {
  const name = readTitle(valuesOf('LOCATION')[0]?.replace(/,?\n+/g, ', '));
  const own = readRecords(valuesOf('X-PLEINWIJZER-LOCATIONS')[0], [
    'name',
    'description',
    'coordinates',
  ]);
  // Another program may have changed the place: then its words count.
  if (own && readTitle(writePlaces(own).replace(/,?\n+/g, ', ')) === name)
    return mapRecords(own, (place) => ({ '@type': 'Location', ...place }));
  const [latitude, longitude] = Array.isArray(geo) ? geo.map(Number) : [];
  // Two zeros, or nothing, are what a program writes that knows no place.
  const isGeo =
    Math.abs(latitude ?? 99) <= 90 &&
    Math.abs(longitude ?? 999) <= 180 &&
    !(latitude === 0 && longitude === 0);
  if ((!name || isOnline(name)) && !isGeo) return undefined;
  return {
    '1': {
      '@type': 'Location',
      ...(name && !isOnline(name) ? { name } : {}),
      ...(isGeo ? { coordinates: `geo:${latitude},${longitude}` } : {}),
    },
  };
}

function readOnline(valuesOf: ValuesOf): Activity['virtualLocations'] {
  const location = cleanLine(valuesOf('LOCATION')[0]);
  const found = [...valuesOf('CONFERENCE'), ...(isOnline(location) ? [location] : [])];
  const uris = found.flatMap((one) => readLink(one) ?? []);
  const own = readRecords(valuesOf('X-PLEINWIJZER-VIRTUAL-LOCATIONS')[0], ['name', 'uri']);
  if (
    own &&
    Object.values(own)
      .map(({ uri }) => uri)
      .join() === uris.join()
  )
    return mapRecords(own, ({ uri = '', ...place }) => ({
      '@type': 'VirtualLocation',
      ...place,
      uri,
    }));
  if (uris.length === 0) return undefined;
  return Object.fromEntries(
    uris.map((uri, index) => [`${index + 1}`, { '@type': 'VirtualLocation', uri }]),
  );
}

function readLinks(valuesOf: ValuesOf, line: number | undefined, tell: Tell): Activity['links'] {
  const given = cleanLine(valuesOf('URL')[0]);
  const href = readGivenLink(given);
  if (given && !href) tell({ kind: 'link', ...(line ? { line } : {}), value: shorten(given) });
  const own = readRecords(valuesOf('X-PLEINWIJZER-LINKS')[0], ['href', 'rel', 'title']);
  const safe = Object.entries(own ?? {}).filter(([, link]) => readLink(link.href));
  if (safe.length > 0 && safe[0]?.[1].href === href)
    return mapRecords(Object.fromEntries(safe), ({ href: to = '', ...link }) => ({
      '@type': 'Link',
      ...link,
      href: to,
    }));
  return href ? { '1': { '@type': 'Link', href } } : undefined;
}

function mapRecords<From, To>(records: Record<string, From>, map: (one: From) => To) {
  return Object.fromEntries(Object.entries(records).map(([key, one]) => [key, map(one)]));
}

/** Categories that are our themes or target groups become those; the others are keywords. */
function readCategories(valuesOf: ValuesOf) {
  const words = [...new Set(valuesOf('CATEGORIES').map(cleanLine))].filter(
    (word) => word !== '' && word !== '__proto__',
  );
  const themes = words.flatMap((word) => find.theme(word) ?? []);
  const audiences = words.flatMap((word) => find.audience(word) ?? []);
  const others = words.filter((word) => !find.theme(word) && !find.audience(word));
  return {
    'pleinwijzer.nl:themes': themes.length > 0 ? [...new Set(themes)] : undefined,
    'pleinwijzer.nl:audiences': audiences.length > 0 ? [...new Set(audiences)] : undefined,
    keywords:
      others.length > 0
        ? (Object.fromEntries(others.map((word) => [word, true])) as Record<string, true>)
        : undefined,
  };
}
