import { type Activity, homeZone, type LocalDateTime } from './activity';
import type { ClosedDays } from './closed-days';
import { readLocal } from './local-time';
import { findNextDates } from './next-dates';
import { isRuleStart } from './rule-starts';
import { toInstant } from './zone';

/** What makes a date differ from what the rule gives. */
export type DateChange = 'added' | 'moved' | 'changed' | 'cancelled' | 'left-out';

/** A coming date of an activity, those that were left out included. */
export interface ListedDate {
  /** The start that the rule gives, which names the date. */
  id: LocalDateTime;
  start: Date;
  end: Date;
  allDay: boolean;
  changes: DateChange[];
}

/** The first coming dates, at most `count`, in order; left out ones stand where they were. */
export function listDates(
  activity: Activity,
  from: number,
  count: number,
  closed?: ClosedDays,
): ListedDate[] {
  const dates = findNextDates(activity, from, count, closed).map(
    ({ recurrenceId: id, start, end, allDay }) => ({
      id,
      start,
      end,
      allDay,
      changes: listDateChanges(activity, id),
    }),
  );
  const last = dates.length < count ? Number.POSITIVE_INFINITY : +(dates.at(-1)?.start ?? 0);
  const isShown = ({ start }: ListedDate) => +start >= from && +start <= last;
  const left = listLeftOut(activity).filter(isShown);
  return [...dates, ...left].sort((a, b) => +a.start - +b.start).slice(0, count);
}

/** The dates that were left out. */
function listLeftOut(activity: Activity): ListedDate[] {
  const entries = Object.entries(activity.recurrenceOverrides ?? {});
  const zone = activity.timeZone ?? homeZone;
  return entries.flatMap(([id, patch]): ListedDate[] => {
    const local = readLocal(id);
    if (patch.excluded !== true || Number.isNaN(local)) return [];
    const start = new Date(toInstant(zone, local));
    const allDay = activity.showWithoutTime === true;
    return [{ id, start, end: start, allDay, changes: ['left-out'] }];
  });
}

function listDateChanges(activity: Activity, id: LocalDateTime): DateChange[] {
  const patch = activity.recurrenceOverrides?.[id];
  if (!patch) return [];
  const { status, start, ...rest } = patch;
  const changes: [boolean, DateChange][] = [
    [!isRuleStart(activity, id), 'added'],
    [start !== undefined && start !== id, 'moved'],
    [status === 'cancelled', 'cancelled'],
    [Object.keys(rest).length > 0, 'changed'],
  ];
  return changes.filter(([is]) => is).map(([, change]) => change);
}
