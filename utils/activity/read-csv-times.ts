import { homeZone } from './activity';
import type { CsvProblem } from './csv-problem';
import { readDate, readTime } from './csv-words';
import { shorten } from './icalendar-problem';
import { writeDuration } from './icalendar-time';
import { isZone } from './icalendar-zone';
import { day, readLocal } from './local-time';
import type { Cells } from './read-csv-row';

type Tell = (problem: CsvProblem) => void;

/** Start and length of a row; undefined when it is left out, which is told. */
export function readTimes(cells: Cells, tell: Tell) {
  const date = readDate(cells.date ?? '');
  if (!date) {
    const isEmpty = cells.date === undefined;
    tell({ kind: isEmpty ? 'missing' : 'date', column: 'date', value: shorten(cells.date ?? '') });
    return undefined;
  }
  const endDate = cells.endDate === undefined ? date : readDate(cells.endDate);
  const [start, end] = [cells.start, cells.end].map((cell) => cell && readTime(cell));
  const isBad = (column: 'start' | 'end', time: string | undefined) => cells[column] && !time;
  if (!endDate) tell({ kind: 'date', column: 'endDate', value: shorten(cells.endDate) });
  for (const [column, time] of [
    ['start', start],
    ['end', end],
  ] as const)
    if (isBad(column, time)) tell({ kind: 'time', column, value: shorten(cells[column]) });
  if (!endDate || isBad('start', start) || isBad('end', end)) return undefined;
  return readLength({ date, endDate, start, end, timeZone: cells.timeZone }, tell);
}

interface Given {
  date: string;
  endDate: string;
  start: string | undefined;
  end: string | undefined;
  timeZone: string | undefined;
}

function readLength({ date, endDate, start, end, timeZone }: Given, tell: Tell) {
  const first = `${date}T${start ?? '00:00:00'}`;
  const last = readLocal(`${endDate}T${end ?? start ?? '00:00:00'}`) + (start ? 0 : day);
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
