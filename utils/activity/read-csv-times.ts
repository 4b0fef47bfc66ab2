import { homeZone } from './activity';
import type { Column } from './csv-columns';
import type { CsvProblem } from './csv-problem';
import type { Cells } from './csv-table';
import { readTime, readYes, splitSpan } from './csv-time';
import { readDate } from './csv-words';
import { shorten } from './icalendar-problem';
import { writeDuration } from './icalendar-time';
import { isZone } from './icalendar-zone';
import { day, readLocal } from './local-time';
import { addDays } from './week';

type Tell = (problem: CsvProblem) => void;

/** Start and length of a row; undefined when it is left out, which is told. */
export function readTimes(cells: Cells, tell: Tell) {
  const clock = readClock(cells, tell);
  const days = readDays(cells, tell);
  if (!clock || !days) return undefined;
  // Outlook ends a whole day on the midnight after it.
  const isMidnight = clock.isWhole && readTime(cells.end ?? '') === '00:00:00';
  const endDate = isMidnight && days.endDate > days.date ? addDays(days.endDate, -1) : days.endDate;
  return readLength({ ...clock, date: days.date, endDate, timeZone: cells.timeZone }, tell);
}

/** First and last day. */
function readDays(cells: Cells, tell: Tell): { date: string; endDate: string } | undefined {
  const date = readDate(cells.date ?? '');
  const endDate = cells.endDate === undefined ? date : readDate(cells.endDate);
  if (!date) {
    const isEmpty = cells.date === undefined;
    tell({ kind: isEmpty ? 'missing' : 'date', column: 'date', value: shorten(cells.date ?? '') });
  } else if (!endDate) tell({ kind: 'date', column: 'endDate', value: shorten(cells.endDate) });
  return date && endDate ? { date, endDate } : undefined;
}

interface Clock {
  isWhole: boolean;
  start: string | undefined;
  end: string | undefined;
}

/** Times on the clock, none for a whole day; undefined where one cannot be read. */
function readClock(cells: Cells, tell: Tell): Clock | undefined {
  const isWhole = readWhole(cells, tell);
  if (isWhole) return { isWhole, start: undefined, end: undefined };
  const [start, end] = listTimes(cells).map(({ column, text }) => {
    const time = text === undefined ? undefined : readTime(text);
    const isBad = text !== undefined && !time;
    if (isBad) tell({ kind: 'time', column, value: shorten(text) });
    return { time, isBad };
  });
  if (start?.isBad || end?.isBad) return undefined;
  return { isWhole, start: start?.time, end: end?.time };
}

interface GivenTime {
  column: Column;
  text: string | undefined;
}

/** Begin and end as they stand in the row: in cells of their own, or both in one. */
function listTimes({ start, end, time }: Cells): [start: GivenTime, end: GivenTime] {
  const column = start === undefined && time !== undefined ? 'time' : 'start';
  const given = start ?? time;
  const [from, to] = given === undefined || end !== undefined ? [given] : splitSpan(given);
  return [
    { column, text: from },
    { column: end === undefined ? column : 'end', text: end ?? to },
  ];
}

function readWhole({ wholeDay, time }: Cells, tell: Tell): boolean {
  const isWhole = wholeDay === undefined ? undefined : readYes(wholeDay);
  if (wholeDay !== undefined && isWhole === undefined)
    tell({ kind: 'value', column: 'wholeDay', value: shorten(wholeDay) });
  return isWhole ?? /^(de hele dag|hele dag|all day)$/i.test(time ?? '');
}

interface Given {
  date: string;
  endDate: string;
  start: string | undefined;
  end: string | undefined;
  timeZone: string | undefined;
}

function readLength({ date, endDate, start, end, timeZone }: Given, tell: Tell) {
  if (end && !start) tell({ kind: 'no-start', column: 'end', value: shorten(end.slice(0, 5)) });
  const first = `${date}T${start ?? '00:00:00'}`;
  const last = start
    ? readLocal(`${endDate}T${end ?? start}`)
    : readLocal(`${endDate}T00:00:00`) + day;
  const length = last - readLocal(first);
  if (length < 0) {
    tell({ kind: 'end-before-start', column: 'end', value: shorten(end ?? endDate) });
    return undefined;
  }
  const isKnown = timeZone !== undefined && isZone(timeZone);
  if (timeZone && !isKnown) tell({ kind: 'value', column: 'timeZone', value: shorten(timeZone) });
  const duration = start ? writeWallDuration(length) : writeDuration(length, true);
  return {
    start: first,
    timeZone: isKnown ? timeZone : start ? homeZone : null,
    ...(duration ? { duration } : {}),
    ...(start ? {} : { showWithoutTime: true }),
  };
}

/** A table tells times on the wall: what lasts for days lasts for whole ones, whatever the clocks do. */
function writeWallDuration(length: number): string | undefined {
  const time = writeDuration(length % day, false);
  if (length < day) return time;
  return `P${Math.floor(length / day)}D${time?.slice(1) ?? ''}`;
}
