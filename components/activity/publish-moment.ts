import { useApp } from '../app';

/** A function that writes a UTC instant as people read it, on the clock of this computer. */
export function useMoment(): (instant: string) => string {
  const tag = useApp().language.value === 'nl' ? 'nl-NL' : 'en-GB';
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'short' });
  return (instant) => format.format(new Date(instant));
}
