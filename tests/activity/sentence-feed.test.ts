import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { buildSampleFeed } from '../../practice/sample/feed';
import type { Activity, PatchObject } from '../../utils/activity/activity';
import { closedDays } from '../../utils/activity/closed-days';
import { expand } from '../../utils/activity/expand';
import { buildPublic } from '../../utils/activity/public-activity';
import { describeSchedule } from '../../utils/activity/sentence';
import { listRows } from '../../widget/details/rows';
import { words } from '../../widget/details/words';
import { anActivity } from '../fixtures/activities';

const weekly = anActivity({
  start: '2026-09-07T10:00:00',
  recurrenceRules: [{ frequency: 'weekly' }],
});

const publish = (activity: Activity, closed = closedDays) =>
  buildPublic(activity, { closed, places: {}, partnerNames: {} }) as Activity;

const say = (activity: Activity) => describeSchedule(activity, 'nl', '2026-11-25');

/** A weekly activity with single dates of its own, by day. */
const withDates = (dates: Record<string, PatchObject>, more: Partial<Activity> = {}) => {
  const entries = Object.entries(dates).map(([date, patch]) => [`${date}T10:00:00`, patch]);
  return { ...weekly, ...more, recurrenceOverrides: Object.fromEntries(entries) };
};

const off = { excluded: true };
const onHolidays = { 'pleinwijzer.nl:closedIn': ['public-holidays' as const] };

describe('the sentence of an activity that is read in a feed', () => {
  it('is that of the activity itself, for all of the sample', () => {
    const { body } = buildSampleFeed('https://www.example.org/agenda')['agenda.json'];
    const { entries } = JSON.parse(`${body}`) as { entries: Activity[] };
    expect(entries.length).toBeGreaterThan(35);
    for (const entry of entries) {
      const own = sampleActivities.find(({ uid }) => uid === entry.uid) as Activity;
      for (const language of ['nl', 'en'] as const) {
        const sentence = describeSchedule(own, language, '2026-11-25');
        expect(describeSchedule(entry, language, '2026-11-25')).toBe(sentence);
      }
    }
  });

  it('stands so in the details of the widget', () => {
    const series = publish({ ...weekly, ...onHolidays });
    const [date] = expand(series, Date.parse('2026-11-25'), Date.parse('2026-12-25'));
    if (!date) throw new Error('no date');
    expect(listRows(date, series, words.nl, 'nl')[0]?.lines).toEqual([
      { text: 'Elke maandag 10.00–12.00 uur, niet op feestdagen' },
    ]);
  });

  it('names what is left out on other days than those on which it is closed', () => {
    const own = withDates({ '2026-12-14': off }, onHolidays);
    expect(say(publish(own))).toBe(
      'Elke maandag 10.00–12.00 uur, niet op 14 december 2026, niet op feestdagen',
    );
  });

  it('says the same where a date on a closed day is left out or cancelled by hand', () => {
    const own = withDates({ '2027-03-29': off, '2027-05-17': { status: 'cancelled' } }, onHolidays);
    expect(say(own)).toBe('Elke maandag 10.00–12.00 uur, niet op feestdagen');
    expect(say(publish(own))).toBe(say(own));
  });

  it('names a closed day on which it goes on', () => {
    const own = withDates({ '2027-03-29': {} }, onHolidays);
    expect(say(own)).toBe(
      'Elke maandag 10.00–12.00 uur, ook op maandag 29 maart 2027, niet op feestdagen',
    );
    expect(say(publish(own))).toBe(say(own));
  });

  it('tells a break in one piece though it is closed on a day of it', () => {
    const days = ['2027-03-15', '2027-03-22', '2027-04-05'].map((day) => [day, off] as const);
    const own = withDates(Object.fromEntries(days), onHolidays);
    expect(say(publish(own))).toBe(
      'Elke maandag 10.00–12.00 uur, niet van 15 maart tot en met 5 april 2027, niet op feestdagen',
    );
  });

  it('names the holidays of a region that a team knows and this calendar does not', () => {
    const closedIn = ['school-holidays-noord' as const];
    const range = (from: string, to: string) => ({ from, to, name: 'vakantie' });
    const noord = {
      validUntil: '2027-08-31',
      ranges: [
        range('2026-12-19', '2027-01-03'),
        range('2027-02-20', '2027-02-28'),
        range('2027-04-24', '2027-05-09'),
        range('2027-07-10', '2027-08-22'),
      ],
    };
    const series = publish(
      { ...weekly, 'pleinwijzer.nl:closedIn': closedIn },
      { 'school-holidays-noord': noord },
    );
    expect(Object.keys(series.recurrenceOverrides ?? {}).length).toBeGreaterThan(10);
    expect(say(series)).toBe(
      'Elke maandag 10.00–12.00 uur, niet in de schoolvakanties (regio noord)',
    );
    const own = withDates({ '2026-12-07': off }, { 'pleinwijzer.nl:closedIn': closedIn });
    expect(say(own)).toContain('niet op 7 december 2026');
  });

  it('says the same long after the last day of which holidays are known', () => {
    const closedIn = ['school-holidays-midden' as const];
    const dates = { '2029-12-24': off, '2029-12-31': off, '2029-11-19': off };
    const own = withDates(dates, { 'pleinwijzer.nl:closedIn': closedIn });
    expect(describeSchedule(own, 'nl', '2029-11-01')).toBe(
      'Elke maandag 10.00–12.00 uur, niet op 19 november 2029, niet in de schoolvakanties (regio midden)',
    );
  });

  it.each([null, 'public-holidays', ['never'], [null]])('takes a closedIn that is %j', (given) => {
    const own = withDates({ '2027-03-29': off }, { 'pleinwijzer.nl:closedIn': given as never });
    expect(say(own)).toBe('Elke maandag 10.00–12.00 uur, niet op 29 maart 2027');
  });

  it('says the same where closed days are too many to read one by one', () => {
    const own: Activity = {
      ...weekly,
      recurrenceRules: [{ frequency: 'daily', byHour: [10, 13, 16] }],
      'pleinwijzer.nl:closedIn': ['school-holidays-midden'],
    };
    expect(Object.keys(publish(own).recurrenceOverrides ?? {}).length).toBeGreaterThan(400);
    expect(say(own)).not.toContain('zie de datums');
    expect(say(publish(own))).toBe(say(own));
  });
});

describe('single dates far ahead', () => {
  it('are not told when they are more than a year away', () => {
    const dates = { '2027-03-29': off, '2028-12-25': off, '2029-01-01': { title: 'x' } };
    expect(say(withDates(dates))).toBe('Elke maandag 10.00–12.00 uur, niet op 29 maart 2027');
    const added = { '2028-03-01': {}, '2029-05-07': { duration: 'PT1H' } };
    expect(say(withDates(added))).toBe('Elke maandag 10.00–12.00 uur');
  });

  it('do not make near ones too many to tell', () => {
    const far = ['2028-01-03', '2028-02-07', '2028-03-06', '2028-04-03'].map((day) => [day, off]);
    expect(say(withDates({ '2026-12-14': off, ...Object.fromEntries(far) }))).toBe(
      'Elke maandag 10.00–12.00 uur, niet op 14 december 2026',
    );
  });

  it('are told in whole when a break begins within a year', () => {
    const days = ['2027-11-15', '2027-11-22', '2027-11-29', '2027-12-06'].map((day) => [day, off]);
    expect(say(withDates(Object.fromEntries(days)))).toBe(
      'Elke maandag 10.00–12.00 uur, niet van 15 november tot en met 6 december 2027',
    );
  });

  it('are told when the series is that far ahead itself, or has no other dates', () => {
    const later = { ...weekly, start: '2028-09-04T10:00:00' };
    const patch = { recurrenceOverrides: { '2028-12-25T10:00:00': off } };
    expect(say({ ...later, ...patch })).toContain('niet op 25 december 2028');
    const ended = withDates(
      { '2028-03-06': {} },
      { recurrenceRules: [{ frequency: 'weekly', until: '2026-10-26T10:00:00' }] },
    );
    expect(say(ended)).toContain('ook op maandag 6 maart 2028');
  });
});
