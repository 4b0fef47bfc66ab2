import type { Audience } from '../../utils/activity/activity';
import type { BoardDate } from '../../utils/activity/board-dates';
import { labels } from '../../utils/activity/labels';
import { addDays, findWeekNumber } from '../../utils/activity/week';
import type { Language } from '../../utils/i18n';
import { type BoardMessages, boardMessages } from '../../utils/i18n/board';
import { useApp } from '../app';

/** Words of the board that are made from its dates. */
export interface BoardWords {
  text: BoardMessages;
  /** "dinsdag" */
  weekday(day: string): string;
  /** "dinsdag 24 november" */
  day(day: string): string;
  /** "24 nov" */
  shortDay(day: string): string;
  /** "Week 48: 23 – 29 november 2026" */
  week(monday: string): string;
  group(audience: Audience): string;
  /** Times of a date, "10.00–12.00". */
  times(date: BoardDate): string;
}

/** A day as a moment that formats as that day, when asked for UTC. */
const at = (day: string) => new Date(`${day}T12:00:00Z`);

const languageTags: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** The words of the board in the chosen language. */
export function useBoardWords(): BoardWords {
  const language = useApp().language.value;
  const text = boardMessages[language];
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(languageTags[language], { timeZone: 'UTC', ...options });
  const weekday = format({ weekday: 'long' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const short = format({ day: 'numeric', month: 'short' });
  const long = format({ dateStyle: 'long' });
  return {
    text,
    weekday: (one) => weekday.format(at(one)),
    day: (one) => day.format(at(one)),
    shortDay: (one) => short.format(at(one)),
    week: (monday) =>
      text.weekOf(findWeekNumber(monday), long.formatRange(at(monday), at(addDays(monday, 6)))),
    group: (audience) => labels.audiences[audience][language],
    times: ({ allDay, from, to }) => (allDay ? text.allDay : text.times(from, to)),
  };
}

/** A name as it stands inside a sentence: without its first capital. */
export const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** A sentence with a capital. */
export const asSentence = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
