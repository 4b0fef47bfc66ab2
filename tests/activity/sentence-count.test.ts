import { describe, expect, it } from 'vitest';
import type { Activity, PatchObject, RecurrenceRule } from '../../utils/activity/activity';
import { describeSchedule } from '../../utils/activity/sentence';
import { anActivity } from '../fixtures/activities';

/** By one rule from Monday 2 March 2026 on, from ten to twelve, with single dates by day. */
function say(
  rule: RecurrenceRule,
  dates: Record<string, PatchObject> = {},
  language: 'nl' | 'en' = 'nl',
  more: Partial<Activity> = {},
  today = '2026-02-20',
): string {
  const entries = Object.entries(dates).map(([date, patch]) => [`${date}T10:00:00`, patch]);
  const activity = anActivity({
    start: '2026-03-02T10:00:00',
    recurrenceRules: [rule],
    recurrenceOverrides: Object.fromEntries(entries),
    ...more,
  });
  return describeSchedule(activity, language, today).replace(/,? 10[.:]00–12[.:]00( uur)?/, '');
}

const off = { excluded: true };
const cancelled = { status: 'cancelled' };
const five: RecurrenceRule = { frequency: 'weekly', count: 5 };
const endless: RecurrenceRule = { frequency: 'weekly' };

describe('the number of times in a sentence', () => {
  it('counts the dates that go on', () => {
    expect(say(five)).toBe('5 keer: elke maandag, vanaf 2 maart 2026');
    expect(say(five, { '2026-03-09': off, '2026-03-23': cancelled })).toBe(
      '3 keer: elke maandag, vanaf 2 maart 2026, niet op 9 maart en 23 maart 2026',
    );
    expect(say(five, { '2026-03-09': off, '2026-03-23': cancelled }, 'en')).toBe(
      '3 times: every Monday, from 2 March 2026, not on 9 March and 23 March 2026',
    );
    expect(say(five, { '2026-03-09': off, '2026-04-06': {}, '2026-04-13': {} })).toMatch(
      /^6 keer: /,
    );
  });

  it('does not count days on which it is closed', () => {
    const closed = { 'pleinwijzer.nl:closedIn': ['public-holidays' as const] };
    // Easter Monday is the sixth.
    expect(say({ ...five, count: 7 }, {}, 'nl', closed)).toBe(
      '6 keer: elke maandag, vanaf 2 maart 2026, niet op feestdagen',
    );
  });

  it('is not told of a series that goes on for ever so long', () => {
    expect(say({ frequency: 'yearly', count: 100 })).toBe(
      'Elk jaar op 2 maart, vanaf 2 maart 2026',
    );
  });
});

describe('a series of which one date is left', () => {
  const one = 'Maandag 2 maart 2026';

  it.each<[string, RecurrenceRule]>([
    ['ends before the second', { frequency: 'weekly', until: '2026-03-08T10:00:00' }],
    ['ends with the first', { frequency: 'weekly', until: '2026-03-02T10:00:00' }],
    ['ends before the first', { frequency: 'weekly', until: '2026-02-01T10:00:00' }],
  ])('is told as that date when it %s', (_, rule) => {
    expect(say(rule)).toBe(one);
    expect(say(rule, {}, 'en')).toBe('Monday 2 March 2026');
  });

  it('is told as that date when the others are left out', () => {
    const three = { ...five, count: 3 };
    expect(say(three, { '2026-03-09': off, '2026-03-16': cancelled })).toBe(one);
    expect(say(three, { '2026-03-02': off, '2026-03-16': off })).toBe('Maandag 9 maart 2026');
  });

  it('is told with the dates that were added or moved', () => {
    const rule: RecurrenceRule = { frequency: 'weekly', until: '2026-03-16T10:00:00' };
    const moved = { start: '2026-03-10T10:00:00' };
    expect(say(rule, { '2026-03-09': moved, '2026-03-16': off })).toBe(
      'Maandag 2 maart 2026, ook op dinsdag 10 maart 2026',
    );
  });
});

describe('a series that begins later than its rule', () => {
  it('is told from its first date on', () => {
    expect(say(endless, { '2026-03-02': off })).toBe('Elke maandag, vanaf 9 maart 2026');
    expect(say(endless, { '2026-03-02': off }, 'en')).toBe('Every Monday, from 9 March 2026');
    expect(say(endless, { '2026-03-02': off, '2026-03-09': cancelled, '2026-03-23': off })).toBe(
      'Elke maandag, vanaf 16 maart 2026, niet op 23 maart 2026',
    );
    expect(say(five, { '2026-03-02': off })).toBe('4 keer: elke maandag, vanaf 9 maart 2026');
    expect(say({ ...endless, until: '2026-04-27T10:00:00' }, { '2026-03-02': off })).toBe(
      'Van 9 maart tot en met 27 april 2026: elke maandag',
    );
  });

  it('is so when it is closed on its first day, or when that one was moved', () => {
    const closed = { 'pleinwijzer.nl:closedIn': ['public-holidays' as const] };
    expect(say(endless, {}, 'nl', { ...closed, start: '2026-04-06T10:00:00' })).toBe(
      'Elke maandag, vanaf 13 april 2026, niet op feestdagen',
    );
    expect(say(endless, { '2026-03-02': { start: '2026-03-03T10:00:00' } })).toBe(
      'Elke maandag, vanaf 9 maart 2026, ook op dinsdag 3 maart 2026',
    );
  });

  it('is not so for a date that was added before', () => {
    expect(say(endless, { '2026-02-26': {} })).toBe(
      'Elke maandag, vanaf 2 maart 2026, ook op donderdag 26 februari 2026',
    );
  });

  it('leaves out a start that no rule gives', () => {
    const onMonday = { ...endless, byDay: [{ day: 'mo' as const }] };
    const start = '2026-03-03T10:00:00';
    expect(say(onMonday, {}, 'nl', { start })).toContain('ook op dinsdag 3 maart 2026');
    expect(say(onMonday, {}, 'nl', { start, recurrenceOverrides: { [start]: off } })).toBe(
      'Elke maandag, vanaf 9 maart 2026',
    );
  });
});

describe('a series that goes on for a while already', () => {
  const today = '2026-03-20';
  const sayNow = (rule: RecurrenceRule, dates: Record<string, PatchObject>) =>
    say(rule, dates, 'nl', {}, today);

  it('counts no change that is past and is told no more', () => {
    const whole = '5 keer: elke maandag, vanaf 2 maart 2026';
    expect(sayNow(five, { '2026-03-09': off })).toBe(whole);
    expect(sayNow(five, { '2026-03-09': cancelled })).toBe(whole);
    expect(sayNow(five, { '2026-03-11': {} })).toBe(whole);
    expect(sayNow(five, { '2026-03-09': off, '2026-03-23': off })).toBe(
      '4 keer: elke maandag, vanaf 2 maart 2026, niet op 23 maart 2026',
    );
  });

  it('counts from the first day that is told', () => {
    expect(sayNow(five, { '2026-03-02': off })).toBe('4 keer: elke maandag, vanaf 9 maart 2026');
  });

  it('is told by all its dates when it is over and has no phrase', () => {
    const rule: RecurrenceRule = { frequency: 'weekly', byDay: [{ day: 'we' }], count: 3 };
    expect(sayNow(rule, {})).toBe(
      'Maandag 2 maart 2026, ook op woensdag 4 maart 2026 en woensdag 11 maart 2026',
    );
  });
});

describe('a series of which no date is left', () => {
  const days = ['2026-03-02', '2026-03-03', '2026-03-04'];
  const all = (patch: PatchObject) => Object.fromEntries(days.map((date) => [date, patch]));
  const rules: RecurrenceRule[] = [
    { frequency: 'daily', count: 3 },
    { frequency: 'daily', until: '2026-03-04T10:00:00' },
  ];

  it('has none where all are left out', () => {
    for (const rule of rules) {
      expect(say(rule, all(off))).toBe('Er zijn geen datums');
      expect(say(rule, all(off), 'en')).toBe('There are no dates');
    }
  });

  it('says so where all are cancelled', () => {
    for (const rule of rules) {
      expect(say(rule, { ...all(cancelled), '2026-03-03': off })).toBe(
        'Geen van de datums gaat door',
      );
      expect(say(rule, all(cancelled), 'en')).toBe('All dates are cancelled');
    }
  });

  it('is told by the dates that were added', () => {
    const dates = { ...all(off), '2026-03-10': {}, '2026-03-12': {} };
    for (const rule of rules)
      expect(say(rule, dates)).toBe('Dinsdag 10 maart 2026, ook op donderdag 12 maart 2026');
  });
});

describe('a series that ends and has no phrase', () => {
  it('is told as a list of dates', () => {
    const rule: RecurrenceRule = { frequency: 'weekly', byDay: [{ day: 'we' }], count: 3 };
    expect(say(rule)).toBe(
      'Maandag 2 maart 2026, ook op woensdag 4 maart 2026 en woensdag 11 maart 2026',
    );
    expect(say({ ...rule, count: 9 })).toBe('9 keer vanaf maandag 2 maart 2026: zie de datums');
  });
});
