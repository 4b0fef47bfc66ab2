import { homeZone } from './activity';
import type { RawComponent } from './icalendar-lines';
import { type Properties, readProperties } from './icalendar-property';
import { readRecur } from './icalendar-rule';
import { listByRule } from './rule-dates';
import { windowsZones } from './windows-zones';
import { offsetAt } from './zone';

/** What a TZID means. */
export interface FoundZone {
  /** IANA name. */
  name: string;
  /** Milliseconds ahead of UTC at a local time of the calendar's own zone. Absent: those of `name`. */
  offsetAtLocal?: (local: number) => number;
  /** False when nobody knows it: `name` is the square's own. */
  isKnown: boolean;
}

/** Whether this browser knows a zone of this name. */
export function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * The zone of a name as calendar programs write it: an IANA name, one with a path before it
 * (Evolution, RFC 5545 §3.2.19 “globally unique”), a Windows name; undefined when it is none.
 */
export function findZoneName(text: string): string | undefined {
  const name = text.trim().replace(/^["/]+|"+$/g, '');
  // Outlook on the web writes `tzone://Microsoft/Utc`.
  if (/^(etc\/|tzone:\/\/microsoft\/)?(utc|uct|gmt|zulu|universal|z)$/i.test(name))
    return 'Etc/UTC';
  if (Object.hasOwn(windowsZones, name)) return windowsZones[name];
  const city = /^\((?:UTC|GMT)[^)]*\)(.*)$/i.exec(name)?.[1];
  if (city) return findCity(city);
  const parts = name.split('/');
  for (let from = 0; from < parts.length && from < 8; from += 1) {
    const rest = parts.slice(from).join('/');
    // A single word counts when it is the whole name: CET is a zone, the end of a path is not.
    if ((from === 0 || rest.includes('/')) && isZone(rest)) return rest;
  }
  return undefined;
}

/** The zone of what Windows shows to people: “(UTC+01:00) Amsterdam, Berlin, Bern, Rome”. */
function findCity(cities: string): string | undefined {
  const names = cities.split(',').map((city) => city.trim().replaceAll(' ', '_'));
  const regions = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic'];
  return names
    .slice(0, 10)
    .flatMap((city) => regions.map((region) => `${region}/${city}`))
    .find(isZone);
}

/** The meaning of the zones of one calendar by their TZID, looked up once each. */
export function openZones(timezones: readonly RawComponent[]): (tzid: string) => FoundZone {
  const known = new Map<string, FoundZone>();
  return (tzid) => {
    const found = known.get(tzid) ?? findZone(tzid, timezones);
    known.set(tzid, found);
    return found;
  };
}

function findZone(tzid: string, timezones: readonly RawComponent[]): FoundZone {
  const name = findZoneName(tzid);
  if (name) return { name, isKnown: true };
  for (const component of timezones) {
    const properties = readProperties(component.lines);
    if (String(properties.get('TZID')[0]?.values[0]) !== tzid) continue;
    const stated = findZoneName(String(properties.get('X-LIC-LOCATION')[0]?.values[0] ?? ''));
    if (stated && stated !== 'Etc/UTC') return { name: stated, isKnown: true };
    const offsetAtLocal = readOffsets(component);
    if (offsetAtLocal) return matchZone(offsetAtLocal);
  }
  return { name: homeZone, isKnown: false };
}

/** Years in which the rules of an own zone are compared with those of the known ones. */
const probes = Array.from({ length: 48 }, (_, month) => Date.UTC(2024, month, 10, 12));

/** The known zone with the same clocks as these; else the square's own, converted by the clocks. */
function matchZone(offsetAtLocal: (local: number) => number): FoundZone {
  const hasSameClocks = (name: string) =>
    probes.every((local) => {
      const offset = offsetAtLocal(local);
      return offset === offsetAt(name, local - offset);
    });
  const name = [homeZone, 'Etc/UTC', ...Object.values(windowsZones)].find(hasSameClocks);
  return name ? { name, isKnown: true } : { name: homeZone, offsetAtLocal, isKnown: true };
}

/** A moment from which on the clocks differ so much from UTC. */
interface Onset {
  local: number;
  offset: number;
}

/** The clocks of a VTIMEZONE (RFC 5545 §3.6.5); undefined when it tells nothing. */
function readOffsets({ components }: RawComponent): ((local: number) => number) | undefined {
  const onsets = components
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .slice(0, 200)
    .flatMap(({ lines }) => listOnsets(readProperties(lines)))
    .sort((a, b) => a.local - b.local);
  const first = onsets[0];
  if (!first) return undefined;
  return (local) => (onsets.findLast((onset) => onset.local <= local) ?? first).offset;
}

const [firstYear, lastYear] = [Date.UTC(2010, 0), Date.UTC(2040, 0)];

function listOnsets({ get }: Properties): Onset[] {
  const local = Date.parse(`${get('DTSTART')[0]?.values[0]}Z`);
  const [, sign, hours, minutes] =
    /^([+-])(\d\d):(\d\d)/.exec(String(get('TZOFFSETTO')[0]?.values[0])) ?? [];
  if (Number.isNaN(local) || !sign) return [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const rule = readRecur(get('RRULE')[0]?.values[0], (until) => until.slice(0, 19));
  // Clocks change once a year or seldomer; a rule for more often is no rule of clocks.
  const isYearly = rule?.frequency === 'yearly';
  const range = { from: firstYear, to: lastYear, most: 100 };
  const more = isYearly ? listByRule(rule, local, range) : [];
  const dates = get('RDATE')
    .flatMap(({ values }) => values.map((value) => Date.parse(`${value}Z`)))
    .filter((one) => !Number.isNaN(one));
  return [local, ...more, ...dates].map((one) => ({ local: one, offset }));
}
