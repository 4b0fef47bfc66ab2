import type { Event, EventSeries, Graph } from 'schema-dts';
import { type Activity, homeZone } from './activity';
import { hasSameContent, writeCanonical } from './canonical-json';
import type { Occurrence } from './expand';
import type { Group } from './feed';
import { type Ends, findEnds, listDatesAround } from './json-ld-dates';
import { buildFacts, buildTimes, statusOf } from './json-ld-facts';
import { buildSchedules } from './json-ld-schedule';
import { readLocal } from './local-time';
import { readInstant } from './own-fields';
import { readEntry } from './read-entry';
import { givesTime } from './rule-dates';
import { isRuleStart } from './rule-starts';
import { toInstant } from './zone';

/**
 * A feed as JSON-LD with schema.org's words, for search engines: an Event for what is once, an
 * EventSeries with its Schedules for what comes back. What no Schedule can tell is listed date by
 * date; of very many dates those from the feed's own `updated` on, as the clock is not read. An
 * activity without any date is left out. Safe within a `<script>`: it holds no `<`.
 */
export function buildJsonLd({
  entries,
  links,
  updated,
}: Pick<Group, 'entries' | 'links' | 'updated'>): string {
  const page = links?.page?.href;
  const since = Date.parse(readInstant(updated) ?? '1970-01-01T00:00:00.000Z');
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': entries.flatMap((entry) => buildEvent(entry, page, since) ?? []),
  };
  // In JSON a `<` can only stand in a text, where its code means the same.
  return writeCanonical(graph).replaceAll('<', '\\u003c');
}

function buildEvent(entry: Activity, page: string | undefined, since: number): Event | undefined {
  // Somebody else's record: what is not as its type says is left out.
  const activity = readEntry(entry);
  const ends = activity && findEnds(activity);
  if (!ends) return undefined;
  const schedules = buildSchedules(activity);
  const dates = schedules ? listOwnDates(activity, since) : listDatesAround(activity, since);
  const [only] = dates;
  if (only && dates.length === 1 && !activity.recurrenceRules)
    return {
      '@type': 'Event',
      ...buildFacts(readDate(only, activity), page),
      ...buildTimes(only),
      ...buildMove(only, activity),
    };
  const series: EventSeries = {
    '@type': 'EventSeries',
    ...buildFacts(activity, page),
    ...buildSpan(ends),
    ...(schedules && schedules.length > 0 ? { eventSchedule: schedules } : {}),
    ...(dates.length > 0 ? { subEvent: dates.map((date) => buildDate(date, activity, page)) } : {}),
  };
  return series;
}

/** From the first date that takes place to the end of the last one; cancelled when none does. */
function buildSpan({ first, last }: Ends) {
  const { startDate } = buildTimes(first);
  const end = last && buildTimes(last);
  return {
    startDate,
    ...(end ? { endDate: end.endDate ?? end.startDate } : {}),
    ...(first.status === 'cancelled' ? { eventStatus: statusOf(first) } : {}),
  };
}

/** Dates that no rule gives, or that differ from what it gives, each as if it stood alone. */
function listOwnDates(activity: Activity, since: number): Occurrence[] {
  const { recurrenceRules, ...single } = activity;
  const { start, recurrenceOverrides = {} } = activity;
  // The start is a date also where no rule gives it (RFC 8984 §4.3.3.1).
  const isOwn = ({ recurrenceId }: Occurrence) =>
    recurrenceId !== start ||
    Object.hasOwn(recurrenceOverrides, start) ||
    !recurrenceRules?.some((rule) => givesTime(rule, readLocal(start), readLocal(start)));
  return listDatesAround(single, since).filter(isOwn);
}

/** An activity as it is on a date, whatever the changes of that date leave of it. */
function readDate(date: Occurrence, series: Activity): Activity {
  if (date.activity === series) return series;
  const { recurrenceRules: _, recurrenceOverrides: __, ...one } = date.activity;
  return readEntry({ ...one, title: one.title ?? series.title }) ?? series;
}

/** One date of a series: what every event has to say, and what differs from the series. */
function buildDate(date: Occurrence, series: Activity, page: string | undefined): Event {
  const facts: Record<string, unknown> = buildFacts(series, page);
  const own = date.activity === series ? facts : buildFacts(readDate(date, series), page);
  const said = Object.entries(own).filter(
    ([key, value]) => always.test(key) || !hasSameContent(value, facts[key]),
  );
  return {
    '@type': 'Event',
    ...Object.fromEntries(said),
    ...(date.status === 'cancelled' ? { eventStatus: statusOf(date) } : {}),
    ...buildTimes(date),
    ...buildMove(date, series),
  };
}

/** What search engines ask of each event, also within a series. */
const always = /^(name|location)$/;

/** That a date was moved, and from when; nothing where no rule gave it another start. */
function buildMove({ recurrenceId, ...date }: Occurrence, series: Activity) {
  const zone = series.timeZone ?? homeZone;
  const before = new Date(toInstant(zone, readLocal(recurrenceId)));
  const isMoved = +before !== +date.start && date.status !== 'cancelled';
  if (!isMoved || !isRuleStart(series, recurrenceId)) return {};
  const { startDate } = buildTimes({ ...date, recurrenceId, start: before, end: before });
  return {
    eventStatus: 'https://schema.org/EventRescheduled' as const,
    previousStartDate: startDate,
  };
}
