import type { Activity } from '../../utils/activity/activity';
import { homeZone } from '../../utils/activity/activity';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { offsetAt } from '../../utils/activity/zone';

/** All dates of an activity up to 2028, as "2026-11-24 10:00–12:00", with what is special of them. */
export function describeDates(activity: Activity): string[] {
  const dates = occurrencesBetween(activity, '2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z');
  return dates.map(({ start, end, status, activity: one }) => {
    const clock = (at: Date) =>
      new Date(+at + offsetAt(one.timeZone ?? homeZone, +at)).toISOString().slice(0, 16);
    const [day, from] = clock(start).split('T');
    return `${day} ${from}–${clock(end).slice(11)}${status === 'cancelled' ? ' cancelled' : ''}`;
  });
}
