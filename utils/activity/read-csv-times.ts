import { homeZone } from './activity';
import { writeLengthBetween } from './clock-length';
import type { CsvProblem } from './csv-problem';
import type { Cells } from './csv-table';
import { readTime } from './csv-time';
import { shorten } from './icalendar-problem';
import { writeDuration } from './icalendar-time';
import { isZone } from './icalendar-zone';
import { day, readLocal } from './local-time';
import { readClock } from './read-csv-clock';
import { readDate, splitMoment } from './read-date';
import { addDays } from './week';

type Tell = (problem: CsvProblem) => void;

/** Start and length of a row; undefined when it is left out, which is told. */
export function readTimes(given: Cells, tell: Tell): RowTimes | undefined {
  const cells = takeApart(given);
  const clock = readClock(cells, tell);
  const days = readFirstAndLast(cells, tell);
  if (!clock || !days) return undefined;
  // Outlook ends a whole day on the midnight after it.
  const isMidnight = clock.isWhole && readTime(cells.end ?? '') === '00:00:00';
  const endDate = isMidnight && days.endDate > days.date ? addDays(days.endDate, -1) : days.endDate;
  const hasEndDate = cells.endDate !== undefined;
  return readLength(
    { ...clock, date: days.date, endDate, hasEndDate, timeZone: cells.timeZone },
    tell,
  );
}

/** Times that stand behind a date in cells of their own; spreadsheet programs write a midnight there. */
function takeApart(cells: Cells): Cells {
  const [date, start] = splitMoment(cells.date ?? '');
  const [endDate, end] = splitMoment(cells.endDate ?? '');
  const isTime = (time: string | undefined) => time && readTime(time) !== '00:00:00';
  const hasTime = cells.start !== undefined || cells.time !== undefined;
  return {
    ...cells,
    ...(start ? { date } : {}),
    ...(end ? { endDate } : {}),
    ...(isTime(start) && !hasTime ? { start } : {}),
    ...(isTime(end) && !hasTime && cells.end === undefined ? { end } : {}),
  } as Cells;
}

/** First and last day. */
function readFirstAndLast(cells: Cells, tell: Tell): { date: string; endDate: string } | undefined {
  const date = readDate(cells.date ?? '');
  const endDate = cells.endDate === undefined ? date : readDate(cells.endDate);
  if (!date) {
    const isEmpty = cells.date === undefined;
    tell({ kind: isEmpty ? 'missing' : 'date', column: 'date', value: shorten(cells.date ?? '') });
  } else if (!endDate) tell({ kind: 'date', column: 'endDate', value: shorten(cells.endDate) });
  return date && endDate ? { date, endDate } : undefined;
}

interface Given {
  date: string;
  endDate: string;
  /** Whether the row itself names its last day. */
  hasEndDate: boolean;
  start: string | undefined;
  end: string | undefined;
  timeZone: string | undefined;
}

/** When a row is, and how long on the clock. */
export interface RowTimes {
  start: string;
  /** Local time of its end, as if it were UTC. */
  end: number;
  timeZone: string | null;
  showWithoutTime?: true;
}

function readLength(given: Given, tell: Tell): RowTimes | undefined {
  const { date, endDate, start, end, timeZone } = given;
  if (end && !start) tell({ kind: 'no-start', column: 'end', value: shorten(end.slice(0, 5)) });
  const first = `${date}T${start ?? '00:00:00'}`;
  const last = findEnd(given, readLocal(first));
  if (endDate < date || last < readLocal(first)) {
    tell({ kind: 'end-before-start', column: 'end', value: shorten(end ?? endDate) });
    return undefined;
  }
  const isKnown = timeZone !== undefined && isZone(timeZone);
  if (timeZone && !isKnown) tell({ kind: 'value', column: 'timeZone', value: shorten(timeZone) });
  const zone = isKnown ? timeZone : start ? homeZone : null;
  return {
    start: first,
    end: last,
    timeZone: zone,
    ...(start ? {} : { showWithoutTime: true as const }),
  };
}

/** The longest that something goes on after midnight without a last day of its own: half a day. */
const longestNight = day / 2;

/** Local time of the end; one before the begin is on the next day where that makes a night of it. */
function findEnd({ endDate, hasEndDate, start, end }: Given, first: number): number {
  const midnight = readLocal(`${endDate}T00:00:00`);
  if (!start || end === '24:00:00') return midnight + day;
  const last = readLocal(`${endDate}T${end ?? start}`);
  const isNight = last < first && last + day - first <= longestNight;
  return isNight && (!hasEndDate || last === midnight) ? last + day : last;
}

/**
 * Duration of what a table tells in times on the wall. What is once ends when the clock says so, also
 * in a night in which the clocks change; most nights of what comes back are no such night.
 */
export function measure(times: RowTimes, isRegular: boolean): string | undefined {
  const { start, end, timeZone, showWithoutTime } = times;
  const begin = readLocal(start);
  if (showWithoutTime) return writeDuration(end - begin, true);
  return writeLengthBetween(begin, end, isRegular ? 'Etc/UTC' : (timeZone ?? homeZone));
}
