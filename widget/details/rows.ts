import { type Activity, homeZone, registrationKinds } from '../../utils/activity/activity';
import { describeDate, describeTimes } from '../../utils/activity/describe-date';
import { expand, type Occurrence } from '../../utils/activity/expand';
import { contributions } from '../../utils/activity/labels';
import { day } from '../../utils/activity/local-time';
import { readLink } from '../../utils/activity/safe-link';
import { describeSchedule } from '../../utils/activity/sentence';
import { asText, asTexts } from '../entry';
import { onWall } from '../wall';
import type { Words } from './words';

/** One line of the details; with an address it is a link. */
export interface Line {
  text: string;
  /** http(s), mailto or tel. */
  href?: string | undefined;
}

/** A name and what is told under it. */
export interface Row {
  name: string;
  lines: Line[];
}

type Language = 'nl' | 'en';

/** How many later dates are told. */
const nextMost = 4;

/** The objects that an object holds; none when it is none. */
const partsOf = (value: unknown): Record<string, unknown>[] =>
  Object.values(value ?? {}).filter((one) => typeof one === 'object' && one);

/** Dates of the series after this one, within a year. */
export function findNext(date: Occurrence, series: Activity): Occurrence[] {
  const next: Occurrence[] = [];
  const end = +date.start + 366 * day;
  for (const one of expand(series, +date.start + 1, end)) if (next.push(one) >= nextMost) break;
  return next;
}

/** What the details tell of a date, empty rows left out. */
export function listRows(
  date: Occurrence,
  series: Activity,
  words: Words,
  language: Language,
): Row[] {
  const { activity } = date;
  const rows: [name: string, lines: Line[]][] = [
    [words.when, describeWhen(date, series, language)],
    [words.next, findNext(date, series).map((one) => describeNext(one, words, language))],
    [words.where, describePlaces(activity, words)],
    [words.registration, describeRegistration(activity, words)],
    [words.price, describePrice(activity, words, language)],
    [words.level, asLine(asText(activity['pleinwijzer.nl:level']), words.from)],
    [words.partners, asTexts(activity['pleinwijzer.nl:partners']).map((text) => ({ text }))],
    [words.contributions, describeContributions(activity, language)],
    [words.more, describeLinks(activity)],
  ];
  return rows.filter(([, lines]) => lines.length).map(([name, lines]) => ({ name, lines }));
}

const asLine = (text: string, say: (text: string) => string = (same) => same): Line[] =>
  text ? [{ text: say(text) }] : [];

function describeWhen(date: Occurrence, series: Activity, language: Language): Line[] {
  return asLine(describeSchedule(series, language, onWall(+date.start, homeZone).slice(0, 10)));
}

function describeNext(date: Occurrence, words: Words, language: Language): Line {
  const { activity, start, status } = date;
  const local = onWall(+start, activity.timeZone);
  const said = [
    describeDate(local.slice(0, 10), language),
    describeTimes(date, language),
    ...(status === 'cancelled' ? [words.cancelled] : []),
  ];
  return { text: said.join(', ') };
}

/** A place as text, and a way to find it on a map: by its coordinates, else by its name and address. */
function describePlaces(activity: Activity, words: Words): Line[] {
  const places = partsOf(activity.locations).flatMap((place) => {
    const text = [asText(place.name), asText(place.description)].filter(Boolean).join(', ');
    if (!text) return [];
    const [, lat, lon] = /^geo:(-?[\d.]+),(-?[\d.]+)/.exec(asText(place.coordinates)) ?? [];
    const query = lat ? `${lat},${lon}` : text;
    // Half of a character, as a text that was cut off may end in, is none of an address.
    const whole = query.replace(/[\ud800-\udfff]/gu, '\ufffd');
    const href = `https://www.openstreetmap.org/search?query=${encodeURIComponent(whole)}`;
    return [{ text }, { text: words.map(asText(place.name) || text), href }];
  });
  const online = partsOf(activity.virtualLocations).map(({ name, uri }) => ({
    text: asText(name) || words.online,
    href: readLink(uri),
  }));
  return [...places, ...online];
}

function describeRegistration(activity: Activity, words: Words): Line[] {
  const given = activity['pleinwijzer.nl:registration'];
  const kind = registrationKinds.find((one) => one === given?.kind);
  const lines = asLine(kind ? words[kind] : '');
  const href = kind === 'sign-up' ? readLink(given?.url) : undefined;
  return href ? [...lines, { text: words.signUp, href }] : lines;
}

function describePrice(activity: Activity, words: Words, language: Language): Line[] {
  const price = activity['pleinwijzer.nl:price'];
  if (typeof price !== 'number' || !(price >= 0)) return [];
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' });
  return asLine(price ? format.format(price) : words.free);
}

function describeContributions(activity: Activity, language: Language): Line[] {
  const known = contributions as Record<string, { nl: string; en: string } | undefined>;
  return asTexts(activity['pleinwijzer.nl:contributions']).flatMap((role) =>
    asLine(known[role]?.[language] ?? ''),
  );
}

function describeLinks(activity: Activity): Line[] {
  return partsOf(activity.links).flatMap(({ href: given, title }) => {
    const href = readLink(given);
    return href ? [{ text: asText(title) || href, href }] : [];
  });
}
