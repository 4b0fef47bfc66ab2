/**
 * A time as `HH:MM:SS`, written as 13:00, 13.00, 13, 1300 uur or 1:00 PM; undefined when it is none.
 */
export function readTime(cell: string): string | undefined {
  const [, hour = '', minute = '00', second = '00', half] =
    /^(\d{1,2})(?:[:.u]?(\d{2}))?(?:[:.](\d{2}))?\s*(?:uur|u|h|([ap])\.?m\.?)?\.?$/i.exec(cell) ??
    [];
  const hours = half ? onTheClock(Number(hour), half) : Number(hour);
  if (hour === '' || hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute}:${second}`;
}

/** The time of an end, which may also be the midnight after the day: `24:00:00`. */
export const readEndTime = (cell: string): string | undefined =>
  /^24(?:[:.u]?00)?(?:[:.]00)?\s*(?:uur|u|h)?\.?$/i.test(cell) ? '24:00:00' : readTime(cell);

/** Hour of the day of an hour before or after noon: 12 AM is midnight, 12 PM is noon. */
function onTheClock(hour: number, half: string): number {
  const isMorning = half.toLowerCase() === 'a';
  if (hour === 12) return isMorning ? 0 : 12;
  return isMorning || hour > 12 ? hour : hour + 12;
}

/** What stands before and after the word or the dash between two times: `10.00 - 12.00 uur`. */
export function splitSpan(cell: string): [start: string, end: string | undefined] {
  const text = cell.replace(/^(van|from)\s+/i, '');
  const parts = text.split(/\s*(?:[-–—]|\b(?:tot|to|until|t\/m)\b)\s*/i).filter(Boolean);
  return parts.length === 2 ? [parts[0] as string, parts[1]] : [cell, undefined];
}

/** Whether a cell says that something takes the whole day: `ja`, `WAAR`, `True`; undefined when neither. */
export function readYes(cell: string): boolean | undefined {
  if (/^(ja|yes|waar|true|x|1|hele dag|all day)$/i.test(cell)) return true;
  return /^(nee|no|onwaar|false|0)$/i.test(cell) ? false : undefined;
}
