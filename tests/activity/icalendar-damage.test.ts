import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { readICalendar } from '../../utils/activity/icalendar';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { readAgenda } from '../../utils/activity/read-agenda';
import { readCsv } from '../../utils/activity/read-csv';
import { printSeed } from '../fixtures/arbitraries';
import { readCalendarFile } from '../fixtures/calendar-text';

printSeed('icalendar-damage.test.ts');

const names = ['google', 'outlook', 'apple', 'nextcloud', 'drupal', 'evolution'];

const junk = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '\r\n',
    ':',
    ';',
    '"',
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    '99999999T999999Z',
    '-1',
    '\u0000',
  ),
);

/** A calendar of some program in which stretches were replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(...names.map(readCalendarFile)),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), junk), { minLength: 1, maxLength: 8 }),
  )
  .map(([text, wounds]) =>
    wounds.reduce((left, [at, length, put]) => {
      const place = at % (left.length + 1);
      return left.slice(0, place) + put + left.slice(place + length);
    }, text),
  );

/** Dates in the five years after the start, the days around it included. */
function listDates(activity: Activity) {
  const start = Date.parse(`${activity.start}Z`);
  return occurrencesBetween(activity, start - 400 * 86_400_000, start + 5 * 366 * 86_400_000);
}

describe('a damaged calendar', () => {
  it('never makes the reader throw, and gives activities that have dates', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { activities, problems } = readICalendar(text);
        for (const { uid, title, start } of activities)
          for (const one of [uid, title, start]) expect(one).not.toBe('');
        for (const activity of activities) expect(listDates(activity).length).toBeGreaterThan(0);
        expect(activities.length + problems.length).toBeGreaterThan(0);
        expect(readICalendar(text)).toMatchObject({ activities, problems });
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('is no table and no feed either, and no text makes those readers throw', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string(), fc.json()), (text) => {
        expect(Array.isArray(readCsv(text).problems)).toBe(true);
        expect(Array.isArray(readAgenda(text).activities)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
