import { plainWord } from './recognise';

const withSlashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?=\D|$)/;

/**
 * Whether the dates of a table have their month first: those of Google's English table have, and those of
 * which one can only be so, unless one of them cannot be so.
 */
export function isMonthFirst(headings: readonly string[], dates: readonly string[]): boolean {
  const names = headings.map(plainWord);
  const isGoogle = names.includes('subject') && names.includes('start date');
  const isLarge = (place: 1 | 2) => (date: string) => Number(withSlashes.exec(date)?.[place]) > 12;
  return (isGoogle || dates.some(isLarge(2))) && !dates.some(isLarge(1));
}

/** Such a date with its day first; other dates stay as they are. */
export const putDayFirst = (date: string): string => date.replace(withSlashes, '$2/$1/$3');

/** Whether a date would be another one with its day first. */
export function isUnsure(date: string): boolean {
  const [, month, day] = withSlashes.exec(date) ?? [];
  return day !== undefined && Number(day) <= 12 && Number(day) !== Number(month);
}
