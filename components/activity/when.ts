import { homeZone } from '../../utils/activity/activity';
import type { Occurrence } from '../../utils/activity/expand';
import { shownZone } from '../../utils/activity/zone';
import type { Language } from '../../utils/i18n';
import { useApp } from '../app';

/** Words for moments, in the chosen language and the activity's own zone. */
export interface When {
  /** Such as "dinsdag 24 november". */
  day: (at: Date, zone?: string | null) => string;
  /** Such as "di 24 nov". */
  shortDay: (at: Date, zone?: string | null) => string;
  /** Such as "10.00–12.00"; empty for whole days. */
  times: (date: Pick<Occurrence, 'start' | 'end' | 'allDay' | 'activity'>) => string;
  /** A day `YYYY-MM-DD`, such as "dinsdag 24 november". */
  date: (date: string) => string;
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using one. */
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const key = JSON.stringify([locale, options]);
  const found = made.get(key) ?? build(locale, options);
  made.set(key, found);
  return found;
}

function build(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    // A zone that no browser knows, from another calendar: its times are taken as the square's own.
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: homeZone });
  }
}

/** Words for moments. The year is told where it is not this one. */
export function useWhen(): When {
  const { language, stores } = useApp();
  const thisYear = new Date(stores.clock()).getFullYear();
  const write = (at: Date, zone: string | null | undefined, style: 'long' | 'short') => {
    const timeZone = zone || homeZone;
    const isThisYear = at.getFullYear() === thisYear;
    const options: Intl.DateTimeFormatOptions = {
      timeZone,
      weekday: style,
      day: 'numeric',
      month: style,
      ...(isThisYear ? {} : { year: 'numeric' }),
    };
    return format(language.value, options).format(at);
  };
  const time = (at: Date, zone: string | null | undefined) =>
    format(language.value, { timeZone: shownZone(zone), hour: '2-digit', minute: '2-digit' })
      .format(at)
      .replace(':', language.value === 'nl' ? '.' : ':');
  return {
    day: (at, zone) => write(at, zone, 'long'),
    shortDay: (at, zone) => write(at, zone, 'short'),
    times: ({ start, end, allDay, activity: { timeZone } }) => {
      if (allDay) return '';
      const from = time(start, timeZone);
      return +end === +start ? from : `${from}–${time(end, timeZone)}`;
    },
    date: (date) => write(new Date(`${date}T12:00:00Z`), 'UTC', 'long'),
  };
}
