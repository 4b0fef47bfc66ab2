import type { RawComponent } from './icalendar-lines';
import type { Property } from './icalendar-property';
import { findZoneName, openZones } from './icalendar-zone';
import { day, writeLocal } from './local-time';
import { offsetAt, shownZone, toInstant } from './zone';

/** A date or a time of a calendar. */
export interface Moment {
  /** Milliseconds on the wall, as if it were UTC. */
  local: number;
  /** IANA name. Absent: the same on every clock (“floating”). */
  zone?: string;
  /** Whether it is a day without a time. */
  isDate: boolean;
}

/** The clocks of one calendar. */
export interface Clocks {
  /** Zone of what names none: the calendar's own (X-WR-TIMEZONE) unless that is UTC, else the square's. */
  home: string;
  /** A date or time of a property; undefined when it cannot be read. */
  read: (value: unknown, property: Property) => Moment | undefined;
  /** Whether the zone that a property names is known; true when it names none. */
  knows: (property: Property) => boolean;
}

const tzidOf = ({ params }: Property) => (params.tzid === undefined ? '' : String(params.tzid));

/** The clocks of a calendar with these zones, and this name of its own zone. */
export function openClocks(timezones: readonly RawComponent[], ownZone: unknown): Clocks {
  const findZone = openZones(timezones);
  // A time on the wall (RFC 5545 §3.3.5) hangs on no wall in UTC.
  const home = shownZone(ownZone ? findZoneName(String(ownZone)) : undefined);
  return {
    home,
    knows: (property) => tzidOf(property) === '' || findZone(tzidOf(property)).isKnown,
    read(value, property) {
      const moment = readMoment(value);
      const tzid = tzidOf(property);
      if (!moment || moment.isDate || moment.zone || tzid === '') return moment;
      const { name, offsetAtLocal } = findZone(tzid);
      if (!offsetAtLocal) return { ...moment, zone: name };
      const instant = moment.local - offsetAtLocal(moment.local);
      return { ...moment, zone: name, local: instant + offsetAt(name, instant) };
    },
  };
}

/** The years that an activity can lie in; others are faults of a program. */
const years = [1900, 2199] as const;

/** A moment as jCal writes it (RFC 7265 §3.6.4, §3.6.5). */
export function readMoment(value: unknown): Moment | undefined {
  // A day without `VALUE=DATE` becomes a time without figures.
  const text = String(value).replace(/T::$/, '');
  const [, date, time, utc] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(Z?))?$/.exec(text) ?? [];
  // A second that clocks put in now and then (60) is not on every clock.
  const local = Date.parse(`${date}T${time?.replace(/60$/, '59') ?? '00:00:00'}Z`);
  const year = Number(date?.slice(0, 4));
  if (!date || Number.isNaN(local) || year < years[0] || year > years[1]) return undefined;
  // Date.parse turns 30 February into 2 March.
  if (writeLocal(local).slice(0, 10) !== date) return undefined;
  return { local, isDate: time === undefined, ...(utc ? { zone: 'Etc/UTC' } : {}) };
}

/** The instant of a moment, floating ones on the clocks of `home`. */
export function instantOf(moment: Moment, home: string): number {
  return toInstant(moment.zone ?? home, moment.local);
}

/** Local time of a moment in a zone; a date, or what floats, is the same everywhere. */
export function localIn(moment: Moment, zone: string): number {
  if (moment.isDate || !moment.zone || moment.zone === zone) return moment.local;
  const instant = toInstant(moment.zone, moment.local);
  return instant + offsetAt(zone, instant);
}

/** An ISO 8601 duration of exact time, or of days; undefined for none at all. */
export function writeDuration(milliseconds: number, isDays: boolean): string | undefined {
  if (milliseconds <= 0) return undefined;
  if (isDays) return `P${Math.ceil(milliseconds / day)}D`;
  const seconds = Math.round(milliseconds / 1000);
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
    [seconds % 60, 'S'],
  ];
  return `PT${parts.map(([count, unit]) => (count ? `${count}${unit}` : '')).join('')}`;
}
