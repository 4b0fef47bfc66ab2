import type { Partner } from '../partner/partner';
import type { Activity } from './activity';
import { type ClosedDays, closedDays, isClosedOn, listPublicHolidays } from './closed-days';
import { expand, type Occurrence } from './expand';

/** Something about an activity that may be wrong; it never keeps it from being saved. */
export type Warning =
  | { kind: 'overlap'; date: Date; other: Activity; more: number }
  | { kind: 'closed-day'; date: Date; name: string; more: number }
  | { kind: 'no-contact'; partner: string }
  | { kind: 'partner-gone' };

/** What an activity is compared with. */
export interface WarningContext {
  /** The whole agenda; the activity itself may be in it. */
  others: readonly Activity[];
  partners: readonly Partner[];
  /** From when on, milliseconds since 1970; a year ahead is looked at. */
  from: number;
  /** What the team knows of holidays. Absent: what this release knows. */
  closed?: ClosedDays | undefined;
}

const year = 366 * 86_400_000;

/** Dates of one activity that are looked at; more than a year of every day. */
const datesMost = 400;

/** Dates of all others that are looked at: the work stays within a fraction of a second. */
const othersMost = 60_000;

/** All warnings of an activity, the gravest first. */
export function findWarnings(activity: Activity, context: WarningContext): Warning[] {
  return [...findOverlaps(activity, context), ...findQuietWarnings(activity, context)];
}

/** The warnings that need no look at other activities. */
export function findQuietWarnings(activity: Activity, context: WarningContext): Warning[] {
  return [...findClosedDays(activity, context), ...findPartnerWarnings(activity, context)];
}

/** Public holidays on which the activity would be on. */
function findClosedDays(activity: Activity, context: WarningContext): Warning[] {
  const holidays = datesOf(activity, context).flatMap(({ start, recurrenceId }) => {
    const day = recurrenceId.slice(0, 10);
    const name = listPublicHolidays(Number(day.slice(0, 4)))[day];
    return name ? [{ date: start, name }] : [];
  });
  const [first] = holidays;
  return first ? [{ kind: 'closed-day', ...first, more: holidays.length - 1 }] : [];
}

function findPartnerWarnings(activity: Activity, { partners }: WarningContext): Warning[] {
  return (activity['pleinwijzer.nl:partners'] ?? []).flatMap((uid): Warning[] => {
    const partner = partners.find((one) => one.uid === uid);
    if (!partner) return [{ kind: 'partner-gone' }];
    return partner.contacts.length === 0 ? [{ kind: 'no-contact', partner: partner.name }] : [];
  });
}

/** The first other activity at the same place at the same time, and how many more there are. */
function findOverlaps(activity: Activity, context: WarningContext): Warning[] {
  const place = placeOf(activity);
  if (!place) return [];
  const own = datesOf(activity, context).filter(isMoment);
  const others = context.others.filter(
    (other) =>
      other.uid !== activity.uid && other.status !== 'cancelled' && placeOf(other) === place,
  );
  const work = { left: othersMost };
  const found = others.flatMap((other) => {
    const date = firstOverlap(own, dates(other, context), work);
    return date ? [{ date, other }] : [];
  });
  found.sort((a, b) => +a.date - +b.date);
  const [first] = found;
  return first ? [{ kind: 'overlap', ...first, more: found.length - 1 }] : [];
}

/** The start of the first of our dates that shares a moment with one of theirs, both in order. */
function firstOverlap(
  own: readonly Occurrence[],
  theirs: Iterable<Occurrence>,
  work: { left: number },
): Date | undefined {
  let index = 0;
  for (const their of theirs) {
    work.left -= 1;
    while (own[index] && (own[index] as Occurrence).end <= their.start) index += 1;
    const mine = own[index];
    if (!mine || work.left < 0) return undefined;
    if (isMoment(their) && mine.start < their.end && their.start < mine.end) return mine.start;
  }
  return undefined;
}

const isMoment = ({ allDay, status }: Occurrence) => !allDay && status !== 'cancelled';

const datesOf = (activity: Activity, context: WarningContext): Occurrence[] => {
  const found: Occurrence[] = [];
  for (const date of dates(activity, context)) {
    if (found.push(date) === datesMost) break;
  }
  return found;
};

function dates(activity: Activity, { from, closed = closedDays }: WarningContext) {
  const isClosed = (one: Activity, date: string) => isClosedOn(one, date, closed) !== undefined;
  return expand(activity, from, from + year, isClosed);
}

/** Where it is: the team's location, or the name of another place. */
function placeOf({ locations = {} }: Activity): string | undefined {
  const [first] = Object.entries(locations);
  if (!first) return undefined;
  // Other calendars number their places: only the name tells them apart.
  return first[1].name?.trim().toLowerCase() || first[0];
}
