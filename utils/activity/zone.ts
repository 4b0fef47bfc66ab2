import { homeZone } from './activity';
import { day } from './local-time';

/** Length of a stretch of time, about three days, at whose ends the offset is looked up. */
const stretch = 2 ** 28;

/** A zone with what was looked up of it. */
interface Zone {
  format: Intl.DateTimeFormat;
  /** Offset in milliseconds by number of the stretch that it begins. */
  offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** The zone of this IANA name; the square's own when there is none of that name. */
function findZone(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    try {
      zone = { format: openFormat(name), offsets: new Map() };
    } catch {
      zone = findZone(homeZone);
    }
    zones.set(name, zone);
  }
  return zone;
}

/** In British order: day, month, year, and hours from 0. */
const openFormat = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' });

function lookUp({ format }: Zone, instant: number): number {
  const [date, month = 0, year = 0, ...time] = (format.format(instant).match(/\d+/g) ?? []).map(
    Number,
  );
  return Date.UTC(year, month - 1, date, ...time) - Math.floor(instant / 1000) * 1000;
}

function offsetAtEdge(zone: Zone, index: number): number {
  let offset = zone.offsets.get(index);
  if (offset === undefined) {
    offset = lookUp(zone, index * stretch);
    zone.offsets.set(index, offset);
  }
  return offset;
}

/**
 * Milliseconds that the clocks of a zone are ahead of UTC at an instant. Looked up once per three
 * days: the browser's own conversion is far too slow for a list of thousands.
 */
export function offsetAt(name: string, instant: number): number {
  const zone = findZone(name);
  const index = Math.floor(instant / stretch);
  const offset = offsetAtEdge(zone, index);
  return offset === offsetAtEdge(zone, index + 1) ? offset : lookUp(zone, instant);
}

/**
 * The instant of a local time. A time that the clocks skip is taken with the offset before the gap,
 * one that comes twice is the first of the two (RFC 5545 §3.3.5).
 */
export function toInstant(name: string, local: number): number {
  const before = offsetAt(name, local - day);
  const after = offsetAt(name, local + day);
  const first = local - before;
  if (before === after || offsetAt(name, first) === before) return first;
  const second = local - after;
  return offsetAt(name, second) === after ? second : first;
}
