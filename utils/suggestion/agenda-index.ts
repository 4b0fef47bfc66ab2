import type { Activity } from '../activity/activity';
import type { ClosedDays } from '../activity/closed-days';
import { day } from '../activity/local-time';
import { occurrencesBetween } from '../activity/occurrences';
import { foldText } from '../question/search';
import { spans } from './weights';

/** A date on which somebody can come. */
export interface OpenDate {
  /** The activity as it is on this date. */
  activity: Activity;
  /** Milliseconds since 1970. */
  start: number;
  end: number;
}

/** An activity with the dates on which one can come, and its words as they are compared. */
export interface Entry {
  activity: Activity;
  /** In order; at least one. */
  dates: readonly OpenDate[];
  title: string;
  text: string;
  /** Whether it is the library's desk for digital government itself. */
  isOwnDesk: boolean;
}

/** What is on from a day on; made once, and asked at each change of a draft. */
export interface AgendaIndex {
  entries: readonly Entry[];
  /** Titles of everything published, folded. */
  titles: ReadonlySet<string>;
  /** Milliseconds since 1970 until which it can be asked. */
  until: number;
}

/** That desk, by the names that it has in the field. */
const ownDesk = /\b(informatiepunt digitale overheid|ido)\b/;

/** How long an index is good for. */
const life = day / 2;

/**
 * The published activities of the coming days with their dates: without what is cancelled, full or
 * closed, and without the courses that have begun. `now` is in milliseconds since 1970. It costs
 * what the agenda is long, and so is made once for half a day, or for a changed agenda.
 */
export function buildAgendaIndex(
  activities: readonly Activity[],
  now: number,
  closed: ClosedDays,
): AgendaIndex {
  const published = activities.filter((one) => one['pleinwijzer.nl:published']);
  const entries = published.flatMap((activity) => readEntry(activity, now, closed) ?? []);
  const titles = new Set(published.map(({ title }) => foldText(title)));
  return { entries, titles, until: now + life };
}

function readEntry(activity: Activity, now: number, closed: ClosedDays): Entry | undefined {
  if (hasBegun(activity, now)) return undefined;
  const to = now + life + spans.daysAhead * day;
  const dates = occurrencesBetween(activity, now - day, to, closed)
    .filter(({ activity: one, status, end }) => isOpen(one) && status !== 'cancelled' && +end > now)
    .map(({ activity: one, start, end }) => ({ activity: one, start: +start, end: +end }));
  const { title, description = '', keywords = {} } = activity;
  const words = [description, ...Object.keys(keywords)].join(' ');
  if (dates.length === 0) return undefined;
  const folded = foldText(title);
  return {
    activity,
    dates,
    title: folded,
    text: foldText(words),
    isOwnDesk: ownDesk.test(folded),
  };
}

const isOpen = (activity: Activity) => activity['pleinwijzer.nl:registration']?.kind !== 'full';

/** Whether it is a series to sign up for, of a number of times, that is on its way. */
function hasBegun(activity: Activity, now: number): boolean {
  const { recurrenceRules = [], start } = activity;
  const isSeries = recurrenceRules.length > 0 && recurrenceRules.every(({ count }) => count);
  const isSignUp = activity['pleinwijzer.nl:registration']?.kind === 'sign-up';
  return isSeries && isSignUp && Date.parse(`${start}Z`) < now - day / 2;
}
