import ICAL from 'ical.js';
import type { ContentLine } from './icalendar-lines';

/** A property of a component, read (RFC 5545 §3.2, §3.3). */
export interface Property {
  /** In capitals. */
  name: string;
  /** Parameters by name in small letters. */
  params: Record<string, string | string[]>;
  /** Type of its values, such as `date-time`. */
  type: string;
  /** As in jCal (RFC 7265 §3.5). */
  values: unknown[];
  /** Number of its line in the text. */
  line: number;
  /** What stood behind the colon, for a sentence about it. */
  source: string;
}

/**
 * The properties that are read; no others ever are. Not among them: ORGANIZER, ATTENDEE, CONTACT
 * and COMMENT, which name people.
 */
const known =
  /^(UID|SUMMARY|DESCRIPTION|LOCATION|GEO|URL|CONFERENCE|CATEGORIES|DTSTART|DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|CLASS|SEQUENCE|CREATED|LAST-MODIFIED|DTSTAMP|TZID|TZOFFSETTO|METHOD|X-WR-TIMEZONE|X-LIC-LOCATION|X-ALT-DESC|X-PLEINWIJZER-[A-Z-]+)$/;

/** Other properties of RFC 5545, 7986, 7953, 9073, 9074 and 9253. */
const others =
  /^(ACKNOWLEDGED|ACTION|ATTACH|ATTENDEE|BUSYTYPE|CALENDAR-ADDRESS|CALSCALE|COLOR|COMMENT|COMPLETED|CONCEPT|CONTACT|DUE|FREEBUSY|IMAGE|LINK|LOCATION-TYPE|NAME|ORGANIZER|PARTICIPANT-TYPE|PERCENT-COMPLETE|PRIORITY|PRODID|PROXIMITY|REFID|REFRESH-INTERVAL|RELATED-TO|REPEAT|REQUEST-STATUS|RESOURCE-TYPE|RESOURCES|SOURCE|STRUCTURED-DATA|STYLED-DESCRIPTION|TRANSP|TRIGGER|TZID-ALIAS-OF|TZNAME|TZOFFSETFROM|TZUNTIL|TZURL|VERSION)$/;

/**
 * Whether a name is that of a property that is passed over. A text that was broken off has lines that
 * look like one, such as `Kosten: gratis`.
 */
const isOther = (word: string) =>
  /^x-/i.test(word) || /^[A-Z][A-Z0-9-]*$/.test(word) || others.test(word.toUpperCase());

/** Properties by name, and the lines that are none. */
export interface Properties {
  get: (name: string) => Property[];
  faults: ContentLine[];
}

type JCal = [name: string, params: Property['params'], type: string, ...values: unknown[]];

/** Reads the known properties of a component; a line that cannot be read becomes a fault. */
export function readProperties(lines: readonly ContentLine[]): Properties {
  const found = new Map<string, Property[]>();
  const faults: ContentLine[] = [];
  for (const content of lines) {
    const [, word = ''] = /^([A-Za-z0-9-]+|X-[\w-]+)[;:]/i.exec(content.text) ?? [];
    const name = word.toUpperCase();
    const isKnown = known.test(name);
    if (word && !isKnown && isOther(word)) continue;
    const property = isKnown ? readProperty(name, content) : undefined;
    if (!property) faults.push(content);
    else if (!found.get(name)?.push(property)) found.set(name, [property]);
  }
  return { get: (name) => found.get(name) ?? [], faults };
}

function readProperty(name: string, { line, text }: ContentLine): Property | undefined {
  try {
    const [, params, type, ...values] = ICAL.parse.property(tidy(name, text)) as JCal;
    return { name, params, type, values, line, source: text.slice(text.indexOf(':') + 1) };
  } catch {
    // A date or rule without a meaning is a fault of the event, not of the line.
    if (!/^(DTSTART|DTEND|DURATION|RRULE|EXRULE|RECURRENCE-ID|RDATE|EXDATE)$/.test(name)) return;
    const source = text.slice(text.indexOf(':') + 1);
    return { name, params: {}, type: 'unknown', values: [], line, source };
  }
}

const dates = /^(DTSTART|DTEND|RECURRENCE-ID|RDATE|EXDATE)$/;

/** Ways of writing that mean something to everybody, and that ical.js does not take. */
function tidy(name: string, given: string): string {
  const isRule = name === 'RRULE' || name === 'EXRULE';
  if (!isRule && !dates.test(name)) return given;
  // A zone with a colon in it, such as `+01:00`, that stands without quotes.
  const text = given.replace(/^([^":]*;TZID=)([^":;]*:[^":;]*)(?=[:;].*\d{8})/i, '$1"$2"');
  // A colon within quotes belongs to a parameter.
  const at = /^(?:[^":]|"[^"]*")*:/.exec(text)?.[0].length ?? text.length;
  const value = text.slice(at).toUpperCase().replace(/\s/g, '');
  return text.slice(0, at) + (isRule ? value : tidyDates(value));
}

/** Dates and times as ISO 8601 writes them, or without seconds. */
const tidyDates = (value: string) =>
  value
    .replace(/(\d{4})-(\d\d)-(\d\d)/g, '$1$2$3')
    .replace(/(\dT\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?/g, '$1$2$3')
    .replace(/(\dT\d{4})(?!\d)/g, '$100')
    .replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)([+-])(\d\d):?(\d\d)(?=,|$)/g, inUtc);

/** A time with its distance to UTC, which iCalendar does not know, in UTC; no day stays as it is. */
function inUtc(
  whole: string,
  ...[year, month, date, hour, minute, second, sign, ...off]: string[]
) {
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  if (!day.toISOString().startsWith(`${year}-${month}-${date}`)) return whole;
  const ahead = Number(`${sign}1`) * (Number(off[0]) * 60 + Number(off[1]));
  const seconds = (Number(hour) * 60 + Number(minute) - ahead) * 60 + Number(second);
  return new Date(+day + seconds * 1000).toISOString().replace(/[-:]|\.\d+/g, '');
}
