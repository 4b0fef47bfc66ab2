import type { BoardMessages } from './board-nl';

const activities = (count: number) => (count === 1 ? '1 activity' : `${count} activities`);

/** English texts of the week board. */
export const boardEn: BoardMessages = {
  previousWeek: 'Previous week',
  thisWeek: 'This week',
  nextWeek: 'Next week',
  weekOf: (week: number, days: string) => `Week ${week}: ${days}`,
  place: 'Place',
  allPlaces: 'All places',
  group: 'Target group',
  focus: 'focus group',
  everyoneToo: 'also for every group above',
  mainPlace: (place: string) => `No place beside it? Then it is at: ${place}.`,
  alongsideMeaning: '“Then also” is for everyone, at the same place and time.',
  sameTime: 'Same time',
  sameTimeAt: (times: string) => `Same time, ${times}`,
  alongside: (titles: string) => `Then also: ${titles}`,
  times: (from: string, to: string) => `${from}–${to}`,
  hour: (times: string) => `${times} hrs`,
  allDay: 'all day',
  draft: 'Draft',
  cancelled: 'Cancelled',
  full: 'Full',
  nothingShort: 'nothing',
  noDeskShort: 'no IDO',
  add: 'New activity',
  addFor: (day: string, group: string) => `New activity on ${day} for ${group}`,
  addOn: (day: string) => `New activity on ${day}`,
  gaps: 'What is still missing?',
  nothing: (day: string, group: string, forEveryone: number) =>
    forEveryone === 0
      ? `${day}, ${group}: nothing`
      : `${day}, ${group}: nothing (but ${activities(forEveryone)} for everyone)`,
  noDesk: (day: string, group: string, count: number) =>
    `${day}, ${group}: ${activities(count)}, no IDO`,
  noGaps: 'Nothing: every working day has something for your focus groups, with an IDO beside it.',
  deskMeaning:
    'IDO here means: a walk-in for everyone at the same place and time, with the themes “Digital government” and “Digital”, or with “IDO” in its name.',
  noFocus:
    'Choose your focus groups in Settings. They then come first, and you see what is still missing for them.',
  empty: 'There is nothing in this week yet. Choose another week, or make a new activity.',
  emptyAtPlace: 'Nothing is at this place in this week. Choose another place or another week.',
};
