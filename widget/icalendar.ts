/** The reader of iCalendar feeds, with its library: loaded for such feeds only. */
export { readICalendar } from '../utils/activity/icalendar';
