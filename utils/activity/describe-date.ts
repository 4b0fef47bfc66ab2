import { type Activity, type Weekday, weekdays } from './activity';
import type { Occurrence } from './expand';
import { day, readLocal, writeLocal } from './local-time';
import { offsetAt, shownZone } from './zone';

/** Languages of the sentences. */
export type Language = 'nl' | 'en';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** The name of a month or weekday of a local moment, as the language writes it within a sentence. */
function nameOf(part: 'month' | 'weekday', local: number, language: Language): string {
  const key = part + language;
  let format = formats.get(key);
  if (!format) {
    // Local moments are counted as if they were UTC: no zone may shift them.
    format = new Intl.DateTimeFormat(locales[language], { [part]: 'long', timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(local);
}

/** Name of a month, 1 to 12. */
export const monthName = (month: number, language: Language): string =>
  nameOf('month', Date.UTC(2024, month - 1), language);

/** Name of a weekday; 1 January 2024 was a Monday. */
export const weekdayName = (weekday: Weekday, language: Language): string =>
  nameOf('weekday', Date.UTC(2024, 0, 1 + weekdays.indexOf(weekday)), language);

/** A date without its weekday, such as "30 november" or "30 november 2026". */
export function describeDay(date: string, language: Language, hasYear = true): string {
  const local = readLocal(`${date}T00:00:00`);
  const year = hasYear ? ` ${date.slice(0, 4)}` : '';
  return `${Number(date.slice(8))} ${nameOf('month', local, language)}${year}`;
}

/** A date (`YYYY-MM-DD`) with its weekday, such as "maandag 30 november". */
export function describeDate(date: string, language: Language, hasYear = false): string {
  const weekday = nameOf('weekday', readLocal(`${date}T00:00:00`), language);
  return `${weekday} ${describeDay(date, language, hasYear)}`;
}

/** A time on the clock: "10.00" in Dutch, "10:00" in English. */
export function describeClock(local: number, language: Language): string {
  const time = writeLocal(local).slice(11, 16);
  return language === 'nl' ? time.replace(':', '.') : time;
}

/** From and to on the clock, local moments: "10.00–12.00 uur"; from alone when there is no length. */
export function describeHours(start: number, end: number, language: Language): string {
  const to = end > start ? `–${describeClock(end, language)}` : '';
  return `${describeClock(start, language)}${to}${language === 'nl' ? ' uur' : ''}`;
}

/**
 * The times of one date in the activity's own zone: "10.00–12.00 uur"; "hele dag" for whole days,
 * and with the date of its end when it takes a day or more.
 */
export function describeTimes(
  { activity, start, end, allDay }: Pick<Occurrence, 'activity' | 'start' | 'end' | 'allDay'>,
  language: Language,
): string {
  if (allDay) return language === 'nl' ? 'hele dag' : 'all day';
  const [from, given] = [localOf(activity, start), localOf(activity, end)];
  // A feed may name an end in a year of more than four figures, which no sentence can hold.
  const to = given < Date.UTC(10_000, 0) ? given : from;
  if (to - from < day) return describeHours(from, to, language);
  const last = describeDate(writeLocal(to).slice(0, 10), language);
  const until = language === 'nl' ? 'tot' : 'until';
  return `${describeHours(from, from, language)} ${until} ${last}, ${describeHours(to, to, language)}`;
}

function localOf({ timeZone }: Activity, instant: Date): number {
  return +instant + offsetAt(shownZone(timeZone), +instant);
}

/** A list as people say it: "maandag, dinsdag en woensdag". */
export function joinWords(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? '';
  const and = language === 'nl' ? 'en' : 'and';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${and} ${last}` : last;
}
