import { type Activity, type ActivityRecord, isActivity } from './activity';
import { writeCanonical } from './canonical-json';
import { closedDays } from './closed-days';
import { buildJsonLd } from './json-ld';
import { buildPublic, type Surroundings } from './public-activity';
import { readLink } from './safe-link';
import { buildICalendar } from './write-icalendar';
import { defaultProdId } from './write-icalendar-date';

/** Media type of `agenda.json` (RFC 8984 §9.1). */
export const feedType = 'application/jscalendar+json;type=group';

/** Names of the files of a feed. */
export const feedFiles = ['agenda.json', 'agenda.ics', 'agenda.jsonld'] as const;
export type FeedFile = (typeof feedFiles)[number];

/** What a feed is of; closed days that are absent are those of this release. */
export interface FeedOptions extends Partial<Surroundings> {
  /** Name of the agenda, such as “Agenda van het Ontwikkelplein”. */
  title: string;
  /** Page on which people read it, http(s). Absent: none. */
  url?: string;
  /** Uid of the agenda; the same as long as it is the same agenda. */
  uid: string;
  /** Product that writes it (RFC 5545 §3.7.3). Absent: this one. */
  prodId?: string;
}

/** A JSCalendar Group (RFC 8984 §5.3). */
export interface Group {
  '@type': 'Group';
  uid: string;
  /** Latest change of what is in it; the beginning of 1970 when it is empty. */
  updated: string;
  title: string;
  prodId: string;
  /** The page on which people read it, under the key `page`. */
  links?: Record<string, { '@type': 'Link'; href: string; rel: 'alternate' }>;
  entries: Activity[];
}

/**
 * The files of a feed, of what is published and not removed; what is cancelled stays, as cancelled.
 * The same content gives the same bytes, in whatever order it comes: the clock is not read, and
 * nothing is left out for being over.
 *
 * `agenda.json` is one `Group` in JSON, its keys in order, its entries by uid. Each entry is an
 * Event (RFC 8984 §5.1) with, always, `@type`, `uid`, `updated`, `title`, `start` and `timeZone`
 * (null for whole days), and where they say something: `created`, `sequence`, `description`,
 * `duration`, `showWithoutTime`, `status`, `recurrenceRules`, `excludedRecurrenceRules`,
 * `recurrenceOverrides`, `locations` (`name`, `description` = address, `coordinates`),
 * `virtualLocations`, `keywords`, `links` and our own fields `pleinwijzer.nl:themes`, `audiences`,
 * `partners` (names, not uids), `coreFunction`, `registration`, `price`, `level`, `closedIn` and
 * `contributions`. No list or object in it is empty. Days of `closedIn` are also
 * `recurrenceOverrides` with `excluded`, so that a reader needs no table of holidays.
 */
export function buildFeed(
  records: readonly ActivityRecord[],
  options: FeedOptions,
): Record<FeedFile, string> {
  const published = records.filter(
    (record): record is Activity =>
      isActivity(record) && record['pleinwijzer.nl:published'] !== undefined,
  );
  const group = buildGroup(published, options);
  const { title, prodId } = group;
  return {
    'agenda.json': writeCanonical(group),
    // Closed days are left out in the entries already.
    'agenda.ics': buildICalendar(group.entries, { title, prodId, closed: {} }),
    'agenda.jsonld': buildJsonLd(group),
  };
}

/** The export of chosen activities, drafts too, in the form of `agenda.json`. */
export function buildAgendaJson(activities: readonly Activity[], options: FeedOptions): string {
  return writeCanonical(buildGroup(activities, options));
}

function buildGroup(activities: readonly Activity[], options: FeedOptions): Group {
  const { title, url, uid, prodId = defaultProdId } = options;
  const { closed = closedDays, places = {}, partnerNames = {} } = options;
  const entries = activities
    .flatMap((activity) => buildPublic(activity, { closed, places, partnerNames }) ?? [])
    .sort((a, b) => (a.uid < b.uid ? -1 : 1));
  const updated = entries.map((entry) => entry.updated).sort();
  const href = readLink(url);
  return {
    '@type': 'Group',
    uid,
    updated: updated[updated.length - 1] ?? '1970-01-01T00:00:00.000Z',
    title,
    prodId,
    ...(href ? { links: { page: { '@type': 'Link', href, rel: 'alternate' } } } : {}),
    entries,
  };
}
