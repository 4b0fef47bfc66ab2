import type { Activity } from './activity';
import type { CalendarEvent } from './icalendar-event';
import type { Properties } from './icalendar-property';
import { localIn } from './icalendar-time';
import { isZone } from './icalendar-zone';
import { writeLocal } from './local-time';
import { keepDefined } from './own-fields';
import { cleanLine } from './plain-text';
import { toInstant } from './zone';

/**
 * The zone of a series: its start's; one in UTC that never comes back is told in local
 * time, where that can say it.
 */
export function zoneOf({ start, clocks, properties }: CalendarEvent): string | null {
  if (start.isDate) return ownZoneOf(properties);
  if (start.zone !== 'Etc/UTC') return start.zone ?? clocks.home;
  const comesBack = ['RRULE', 'X-PLEINWIJZER-SERIES'].some(
    (name) => properties.get(name).length > 0,
  );
  // The clocks of a wall show the same time twice when summer ends, and mean the first.
  const isSecond = toInstant(clocks.home, localIn(start, clocks.home)) !== start.local;
  return comesBack || isSecond ? start.zone : clocks.home;
}

/** Whole days have no zone in iCalendar; those that this product wrote may have one. */
function ownZoneOf({ get }: Properties): string | null {
  const name = cleanLine(get('X-PLEINWIJZER-TIME-ZONE')[0]?.values[0]);
  return isZone(name) ? name : null;
}

/** The activity of an event by itself, in a zone (null for whole days), without its single dates. */
export function buildActivity(event: CalendarEvent, zone: string | null): Activity {
  const { uid, updated, created, sequence, fields, duration, start, clocks, properties } = event;
  const isWhole = start.isDate || properties.get('X-PLEINWIJZER-WHOLE-DAYS').length > 0;
  return {
    '@type': 'Event',
    uid,
    updated,
    ...keepDefined({ created, sequence: sequence || undefined }),
    ...fields,
    start: writeLocal(localIn(start, zone ?? clocks.home)),
    timeZone: zone,
    ...keepDefined({ duration, showWithoutTime: isWhole || undefined }),
  };
}
