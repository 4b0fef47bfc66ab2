import { audiencesEn } from '../../utils/activity/labels-en';
import type { Messages } from './nl';

/** What the list says in English. */
export const en: Messages = {
  language: 'en',
  loading: 'Loading the calendar…',
  failed: 'The calendar cannot be shown now. Try again later.',
  failedPart: 'A part of the calendar cannot be shown now.',
  failedFilter: 'Search and choose does not work now. Try again.',
  retry: 'Try again',
  empty: 'There are no activities in the calendar now.',
  filter: 'Search and choose',
  more: 'Show more',
  today: 'Today',
  tomorrow: 'Tomorrow',
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  months:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  now: 'On now',
  cancelled: 'Cancelled',
  full: 'Full',
  'sign-up': 'Sign up',
  'walk-in': 'Walk in',
  together: 'At the same time on the square',
  allDay: 'All day',
  at: (time: string) => time.replaceAll('.', ':'),
  untilDay: (date: string, time: string) => `until ${date}, ${time}`,
  throughDay: (date: string) => `up to and including ${date}`,
  audiences: audiencesEn,
};
