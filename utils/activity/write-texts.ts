import type { Activity } from './activity';
import { escapeText, writeStamp, writeUri } from './icalendar-write';
import { audiences, themes } from './labels';
import { listOwnProperties } from './own-properties';
import { writePlaces } from './record-json';

/** The lines of a VEVENT that tell all but when it is; whole days are told by `isWhole`. */
export function listTexts(activity: Activity, isWhole: boolean): string[] {
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
    ...listOwn(activity, isWhole),
  ];
}

function listGeo({ locations }: Activity): string[] {
  const coordinates = Object.values(locations ?? {})[0]?.coordinates;
  const [, latitude, longitude] = /^geo:(-?[\d.]+),(-?[\d.]+)/.exec(coordinates ?? '') ?? [];
  return latitude ? [`GEO:${latitude};${longitude}`] : [];
}

/** Themes and target groups by their names, then the keywords. */
function listCategories(activity: Activity): string[] {
  const { 'pleinwijzer.nl:themes': about, 'pleinwijzer.nl:audiences': people } = activity;
  return [
    ...(about ?? []).map((theme) => themes[theme].nl),
    ...(people ?? []).map((audience) => audiences[audience].nl),
    ...Object.keys(activity.keywords ?? {}),
  ];
}

/** What no standard property can carry. */
function listOwn(activity: Activity, isWhole: boolean): string[] {
  const { locations, links, virtualLocations, timeZone } = activity;
  const records = { LOCATIONS: locations, LINKS: links, 'VIRTUAL-LOCATIONS': virtualLocations };
  const kept = Object.entries(records).filter(([, record]) => Object.keys(record ?? {}).length > 0);
  const text = (name: string, value: string) => `${name};VALUE=TEXT:${escapeText(value)}`;
  return [
    ...listOwnProperties(activity).map(([name, value]) => text(name, value)),
    ...kept.map(([name, record]) => text(`X-PLEINWIJZER-${name}`, JSON.stringify(record))),
    ...(isWhole && timeZone ? [text('X-PLEINWIJZER-TIME-ZONE', timeZone)] : []),
    ...(activity.showWithoutTime && !isWhole ? [text('X-PLEINWIJZER-WHOLE-DAYS', 'true')] : []),
  ];
}
