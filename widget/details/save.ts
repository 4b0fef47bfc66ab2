import type { Activity } from '../../utils/activity/activity';
import type { Occurrence } from '../../utils/activity/expand';
import { spellOut } from '../../utils/activity/spell-out';
import { buildICalendar } from '../../utils/activity/write-icalendar';
import { buildICalendarOf } from '../../utils/activity/write-icalendar-date';
import { asText } from '../entry';

/** A title as the name of a file. */
const nameOf = ({ title }: Activity): string =>
  `${
    asText(title)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60) || 'agenda'
  }.ics`;

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers only begin to read when the click is long over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts one date in the visitor's own calendar, as a file made in the page. */
export const saveDate = (date: Occurrence): void =>
  save(nameOf(date.activity), buildICalendarOf(date));

/**
 * Puts every date of a series there, also where a rule has to be spelled out from a date on. The
 * feed's own closed days are among its dates already.
 */
export const saveSeries = (series: Activity, from: Occurrence): void =>
  save(nameOf(series), buildICalendar([spellOut(series, +from.start)], { closed: {} }));
