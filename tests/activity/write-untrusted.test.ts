import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { expand } from '../../utils/activity/expand';
import { spellOut } from '../../utils/activity/spell-out';
import { buildICalendar } from '../../utils/activity/write-icalendar';
import { buildICalendarOf } from '../../utils/activity/write-icalendar-date';
import { anActivity } from '../fixtures/activities';
import { printSeed } from '../fixtures/arbitraries';
import { anyFeedEvent } from '../fixtures/feed-arbitraries';

printSeed('write-untrusted.test.ts');

const [from, to] = [Date.UTC(2026, 9), Date.UTC(2027, 3)];

/** The events of a calendar, each with all of its values read. */
function readEvents(text: string): ICAL.Component[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  for (const event of events)
    for (const property of event.getAllProperties()) property.getValues().map(String);
  return events;
}

const listDates = (activity: Activity) => [...expand(activity, from, to)].slice(0, 5);

const [uid, title, start] = ['koffie', 'Koffie', '2026-11-24T10:00:00'];
const weekly = { recurrenceRules: [{ frequency: 'weekly' }] };

const odd: [what: string, fields: object][] = [
  ['a description that is a number', { description: 7 }],
  ['a description that is a list', { description: ['a'] }],
  ['a link that is a number', { links: { a: { href: 7 } } }],
  ['places that are a number', { locations: 7 }],
  ['a place that is none', { locations: { a: null } }],
  ['a name of a place that is none', { locations: { a: { name: { toString: 1 } } } }],
  ['a moment of change that is none', { updated: { toString: 1 } }],
  ['a moment of change far away', { updated: '+275760-09-13T00:00:00Z' }],
  ['an end that no calendar can write', { duration: 'P9999999W' }],
  ['a length that no calendar can write', { duration: 'PT1.5S', ...weekly }],
  ['a theme that is none', { 'pleinwijzer.nl:themes': ['toString', 7] }],
  [
    'a first day of the week that is none',
    { recurrenceRules: [{ frequency: 'weekly', firstDayOfWeek: 7 }] },
  ],
  [
    'a day that is none',
    { recurrenceRules: [{ frequency: 'weekly', byDay: [{ day: 'tu' }, {}] }] },
  ],
  ['a way to skip that is none', { recurrenceRules: [{ frequency: 'weekly', skip: {} }] }],
  ['a zone of two lines', { ...weekly, timeZone: 'a\r\nEND:VTIMEZONE' }],
  [
    'a title of one date that is none',
    { ...weekly, recurrenceOverrides: { [start]: { title: 7 } } },
  ],
  ['a date without a title', { ...weekly, recurrenceOverrides: { [start]: { title: null } } }],
  [
    'a link of one date without an address',
    {
      ...weekly,
      virtualLocations: { a: { uri: 'https://waterstad.example/' } },
      recurrenceOverrides: { [start]: { 'virtualLocations/a/uri': null } },
    },
  ],
];

describe('a calendar file of what a feed holds', { timeout: 120_000 }, () => {
  it.each(odd)('can be read with %s', (_, fields) => {
    const activity = { uid, title, start, ...fields } as unknown as Activity;
    const [date] = listDates(activity);
    expect(date && readEvents(buildICalendarOf(date))).toHaveLength(1);
    const [event] = readEvents(buildICalendar([activity]));
    expect(event?.getFirstPropertyValue('summary')).toBe('Koffie');
    expect(`${event?.getFirstPropertyValue('dtstart')}`).toBe(start);
  });

  it('can be read whatever stands in any field, for one date', () => {
    let written = 0;
    fc.assert(
      fc.property(anyFeedEvent, (activity) => {
        for (const date of listDates(activity)) {
          expect(readEvents(buildICalendarOf(date))).toHaveLength(1);
          written += 1;
        }
      }),
      { numRuns: 1500 },
    );
    expect(written).toBeGreaterThan(300);
  });

  it('can be read whatever stands in any field, for the series', () => {
    let written = 0;
    fc.assert(
      fc.property(anyFeedEvent, (activity) => {
        readEvents(buildICalendar([activity]));
        const [date] = listDates(activity);
        if (date) readEvents(buildICalendar([spellOut(activity, +date.start)], { closed: {} }));
        written += 1;
      }),
      { numRuns: 1500 },
    );
    expect(written).toBeGreaterThan(300);
  });

  it('tells a description in HTML as text, in every file and on every date', () => {
    const activity = anActivity({
      description: '<p>Hallo <b>u</b></p>',
      ...{ descriptionContentType: 'text/html; charset=utf-8' },
      recurrenceRules: [{ frequency: 'weekly', count: 3 }],
      recurrenceOverrides: { '2026-12-01T10:00:00': { description: '<p>Hallo <i>jij</i></p>' } },
    });
    const texts = (text: string) =>
      readEvents(text).map((event) => event.getFirstPropertyValue('description'));
    expect(texts(buildICalendar([activity]))).toEqual(['Hallo u', 'Hallo jij']);
    expect(listDates(activity).flatMap((date) => texts(buildICalendarOf(date)))).toEqual([
      'Hallo u',
      'Hallo jij',
      'Hallo u',
    ]);
  });

  it('keeps what a date has of its own beside what is odd in it', () => {
    const patch = { title: 7, start: '2026-11-25T11:00:00', timeZone: 'Europe/London' };
    const activity = anActivity({ recurrenceOverrides: { [start]: patch } });
    const [event] = readEvents(buildICalendar([activity]));
    expect(event?.getFirstPropertyValue('summary')).toBe(activity.title);
    expect(event?.getFirstProperty('dtstart')?.toICALString()).toBe(
      'DTSTART;TZID=Europe/London:20261125T110000',
    );
  });
});
