import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import type { Activity } from '../../utils/activity/activity';
import { describeSchedule } from '../../utils/activity/sentence';

/** What people are to read of the forty sample activities, on 25 November 2026. */
const samples: [number: number, nl: string, en: string][] = [
  [1, 'Elke maandag 13.00–17.00 uur', 'Every Monday 13:00–17:00'],
  [2, 'Elke dinsdag tot en met vrijdag 10.00–17.00 uur', 'Every Tuesday to Friday 10:00–17:00'],
  [8, '1e maandag van de maand 11.00–12.00 uur', '1st Monday of the month 11:00–12:00'],
  [
    10,
    'Elke donderdag 13.00–16.00 uur, op 24 december 2026 een andere tijd',
    'Every Thursday 13:00–16:00, at another time on 24 December 2026',
  ],
  [
    17,
    'Elke dinsdag 14.00–16.00 uur, niet op 22 december 2026',
    'Every Tuesday 14:00–16:00, not on 22 December 2026',
  ],
  [18, 'Even weken op dinsdag 14.00–16.00 uur', 'Even weeks on Tuesday 14:00–16:00'],
  [
    19,
    '3 keer: elke dinsdag 14.00–16.00 uur, vanaf 12 januari 2027',
    '3 times: every Tuesday 14:00–16:00, from 12 January 2027',
  ],
  [
    21,
    '6 keer: elke donderdag 14.00–16.00 uur, vanaf 5 november 2026',
    '6 times: every Thursday 14:00–16:00, from 5 November 2026',
  ],
  [
    22,
    '8 keer: elke vrijdag 10.00–12.00 uur, vanaf 6 november 2026, niet op 25 december 2026, ook op vrijdag 8 januari 2027',
    '8 times: every Friday 10:00–12:00, from 6 November 2026, not on 25 December 2026, also on Friday 8 January 2027',
  ],
  [23, 'Woensdag 2 december 2026, 14.00–16.00 uur', 'Wednesday 2 December 2026, 14:00–16:00'],
  [26, '3e dinsdag van de maand 13.30–15.00 uur', '3rd Tuesday of the month 13:30–15:00'],
  [
    29,
    'Elke maandag 14.00–16.00 uur en elke woensdag 10.00–12.00 uur',
    'Every Monday 14:00–16:00 and every Wednesday 10:00–12:00',
  ],
  [
    32,
    '1e en 3e maandag van de maand 14.00–16.00 uur',
    '1st and 3rd Monday of the month 14:00–16:00',
  ],
  [
    33,
    'Van 2 maart tot en met 29 april 2027: elke dinsdag en donderdag 13.00–16.00 uur',
    'From 2 March to 29 April 2027: every Tuesday and Thursday 13:00–16:00',
  ],
  [
    34,
    'Elke vrijdag 10.00–11.30 uur, niet van 16 juli tot en met 27 augustus 2027',
    'Every Friday 10:00–11:30, not from 16 July to 27 August 2027',
  ],
  [36, 'Even weken op woensdag 10.00–12.00 uur', 'Even weeks on Wednesday 10:00–12:00'],
  [
    37,
    'Oneven weken op donderdag 17.30–19.30 uur, tot en met 17 juli 2027',
    'Odd weeks on Thursday 17:30–19:30, until 17 July 2027',
  ],
];

describe('the sample activities', () => {
  it.each(samples)('number %i: %s', (number, nl, en) => {
    const { 'pleinwijzer.nl:closedIn': _, ...activity } = sampleActivities[number - 1] as Activity;
    expect(describeSchedule(activity, 'nl', '2026-11-25')).toBe(nl);
    expect(describeSchedule(activity, 'en', '2026-11-25')).toBe(en);
  });

  it('all have a phrase of their own, and say when they are closed', () => {
    for (const activity of sampleActivities) {
      const sentence = describeSchedule(activity, 'nl', '2026-11-25');
      expect(sentence).not.toContain('zie de datums');
      // What was planned once goes on, whatever day it is.
      const closed = activity.recurrenceRules ? (activity['pleinwijzer.nl:closedIn'] ?? []) : [];
      expect(sentence.includes('niet op feestdagen')).toBe(closed.includes('public-holidays'));
      expect(sentence.includes('(regio midden)')).toBe(closed.includes('school-holidays-midden'));
    }
  });
});
