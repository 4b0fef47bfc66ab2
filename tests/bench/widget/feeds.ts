import { type Activity, weekdays } from '../../../utils/activity/activity';
import { day, writeLocal } from '../../../utils/activity/local-time';

/** A feed to measure with. */
export interface Feed {
  name: string;
  /** Text of `agenda.json`. */
  text: string;
  /** How many days ahead the list looks, so that it holds all of them. */
  days: number;
  /** Activities in it. */
  activities: number;
}

/** Weeks in which a weekly activity of a feed comes back. */
const weeks = 25;

function anActivity(index: number, start: number): Activity {
  return {
    '@type': 'Event',
    uid: `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    updated: '2026-11-01T08:00:00Z',
    title: `Samen oefenen met taal, groep ${index}`,
    description:
      'Je oefent samen met anderen. Kom gerust een keer kijken, je hoeft niets te kunnen.',
    start: writeLocal(start),
    timeZone: 'Europe/Amsterdam',
    duration: 'PT1H30M',
    locations: {
      [`place-${index % 4}`]: { '@type': 'Location', name: `Bibliotheek ${index % 4}` },
    },
    'pleinwijzer.nl:themes': ['language', 'meeting'],
    'pleinwijzer.nl:audiences': ['learning-dutch'],
    'pleinwijzer.nl:registration': { kind: index % 2 ? 'walk-in' : 'sign-up' },
    'pleinwijzer.nl:price': 0,
  };
}

const write = (entries: Activity[]) =>
  JSON.stringify({ '@type': 'Group', uid: 'bench', title: 'Agenda', entries });

/** The local midnight of the day before, so that the first dates lie all around now. */
const begin = (now: number) => Math.floor(now / day) * day - day;

/** So many dates of weekly activities, 25 of each. */
export function weeklyFeed(dates: number, now: number): Feed {
  const count = Math.max(1, Math.round(dates / weeks));
  const entries = Array.from({ length: count }, (_, index) => {
    const start = begin(now) + (index % 7) * day + (9 + (index % 9)) * 3_600_000;
    // Begun a year ago, as most of a real agenda.
    const activity = anActivity(index, start - 52 * 7 * day);
    const weekday = weekdays[(Math.floor(start / day) + 3) % 7];
    return weekday
      ? {
          ...activity,
          recurrenceRules: [{ frequency: 'weekly' as const, byDay: [{ day: weekday }] }],
        }
      : activity;
  });
  return { name: `${dates}`, text: write(entries), days: weeks * 7, activities: count };
}

/** So many single activities, spread over half a year. */
export function singleFeed(dates: number, now: number): Feed {
  const entries = Array.from({ length: dates }, (_, index) =>
    anActivity(index, begin(now) + (index % 170) * day + (9 + (index % 9)) * 3_600_000),
  );
  return { name: `${dates} single`, text: write(entries), days: weeks * 7, activities: dates };
}
