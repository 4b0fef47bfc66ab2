import { useApp } from '../app';

/** A function that reads a day (`YYYY-MM-DD`) in words, such as “1 december 2026”. */
export function useDay(): (day: string) => string {
  const { language } = useApp();
  const format = new Intl.DateTimeFormat(language.value, { dateStyle: 'long', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}
