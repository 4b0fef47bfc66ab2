import { homeZone } from './activity';
import { day } from './local-time';

/**
 * Length of a stretch of time, about 25 days: shorter than clocks ever stay changed, so that they
 * change once in it at most.
 */
const stretch = 2 ** 31;

/** What the clocks of a zone do in one stretch. */
interface Change {
  /** Offset in milliseconds until the change, and from it on. */
  before: number;
  after: number;
  /** Instant of the change. */
  at: number;
}

/** Milliseconds that the clocks of one zone are ahead of UTC at an instant. */
type LookUp = (instant: number) => number;

/** A zone with what was looked up of it, by number of the stretch. */
interface Zone {
  lookUp: LookUp;
  changes: Map<number, Change>;
}

/** The part of Temporal (ECMA-262) that is used here; absent in older browsers. */
declare const Temporal:
  | {
      Instant: {
        fromEpochMilliseconds(instant: number): {
          toZonedDateTimeISO(zone: string): { offsetNanoseconds: number };
        };
      };
    }
  | undefined;

const zones = new Map<string, Zone>();

/** The zone of this IANA name; the square's own when there is none of that name. */
function findZone(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    try {
      // To make a format takes an old phone 50 ms, in which it does nothing else.
      const lookUp = typeof Temporal === 'undefined' ? readFormat(name) : readTemporal(name);
      zone = { lookUp, changes: new Map() };
    } catch {
      zone = findZone(homeZone);
    }
    zones.set(name, zone);
  }
  return zone;
}

/** @throws when there is no zone of this name */
function readTemporal(name: string): LookUp {
  const lookUp = (instant: number) =>
    (Temporal?.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name)
      .offsetNanoseconds as number) / 1e6;
  lookUp(0);
  return lookUp;
}

/** until: nobody has a browser without Temporal. @throws when there is no zone of this name */
function readFormat(timeZone: string): LookUp {
  // In British order: day, month, year, and hours from 0.
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (instant) => {
    const found = format.format(instant).match(/\d+/g) ?? [];
    const [date, month = 0, year = 0, ...time] = found.map(Number);
    return Date.UTC(year, month - 1, date, ...time) - Math.floor(instant / 1000) * 1000;
  };
}

function findChange({ lookUp }: Zone, index: number): Change {
  let [low, high] = [index * stretch, (index + 1) * stretch];
  const [before, after] = [lookUp(low), lookUp(high)];
  while (before !== after && high - low > 1000) {
    const middle = (low + high) / 2;
    if (lookUp(middle) === before) low = middle;
    else high = middle;
  }
  // Clocks change on a whole second.
  return { before, after, at: Math.floor(high / 1000) * 1000 };
}

/**
 * The zone in which people read the times of an activity: its own, or the square's where it has none or
 * is kept in UTC, as some programs write it: nobody has a clock that shows UTC.
 */
export const shownZone = (name: string | null | undefined): string =>
  typeof name === 'string' && name && !/^(Etc\/)?(UTC|GMT|Z)$/i.test(name) ? name : homeZone;

/**
 * Milliseconds that the clocks of a zone are ahead of UTC at an instant. Looked up once per stretch:
 * the browser's own conversion is far too slow for a list of thousands.
 */
export function offsetAt(name: string, instant: number): number {
  const zone = findZone(name);
  const index = Math.floor(instant / stretch);
  let change = zone.changes.get(index);
  if (!change) {
    change = findChange(zone, index);
    zone.changes.set(index, change);
  }
  return instant < change.at ? change.before : change.after;
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
