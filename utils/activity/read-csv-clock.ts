import type { Column } from './csv-columns';
import type { CsvProblem } from './csv-problem';
import type { Cells } from './csv-table';
import { readEndTime, readTime, readYes, splitSpan } from './csv-time';
import { shorten } from './icalendar-problem';

type Tell = (problem: CsvProblem) => void;

/** Times of a row on the clock. */
export interface Clock {
  /** Whether the row says that it takes the whole day. */
  isWhole: boolean;
  /** `HH:MM:SS`. Undefined: none, as of a whole day. */
  start: string | undefined;
  /** The same; `24:00:00` is the midnight after the day. */
  end: string | undefined;
}

/** Times on the clock, none for a whole day; undefined where one cannot be read, which is told. */
export function readClock(cells: Cells, tell: Tell): Clock | undefined {
  const isWhole = readWhole(cells, tell);
  if (isWhole) return { isWhole, start: undefined, end: undefined };
  const [start, end] = listTimes(cells).map(({ column, text, isEnd }) => {
    const read = isEnd ? readEndTime : readTime;
    const time = text === undefined ? undefined : read(text);
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
  isEnd: boolean;
}

/** Begin and end as they stand in the row: in cells of their own, or both in one. */
function listTimes({ start, end, time }: Cells): [start: GivenTime, end: GivenTime] {
  const column = start === undefined && time !== undefined ? 'time' : 'start';
  const given = start ?? time;
  const [from, to] = given === undefined || end !== undefined ? [given] : splitSpan(given);
  return [
    { column, text: from, isEnd: false },
    { column: end === undefined ? column : 'end', text: end ?? to, isEnd: true },
  ];
}

function readWhole({ wholeDay, time }: Cells, tell: Tell): boolean {
  const isWhole = wholeDay === undefined ? undefined : readYes(wholeDay);
  if (wholeDay !== undefined && isWhole === undefined)
    tell({ kind: 'value', column: 'wholeDay', value: shorten(wholeDay) });
  return isWhole ?? /^(de hele dag|hele dag|all day)$/i.test(time ?? '');
}
