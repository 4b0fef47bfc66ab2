import { describe, expect, it } from 'vitest';
import { comparePreview } from '../../components/activity/import-preview';
import type { ImportSource } from '../../components/activity/import-sources';
import type { Activity } from '../../utils/activity/activity';
import { compareImport } from '../../utils/activity/compare';
import { readICalendar } from '../../utils/activity/icalendar';
import { putDates } from '../../utils/activity/put-dates';
import { anActivity } from '../fixtures/activities';
import { aCalendar, anEvent, listStarts } from '../fixtures/calendar-text';

const uid = 'koffie@waterstad.example';

/** Every Monday at 13.00, four times from 30 November 2026. */
const series = anActivity({
  uid,
  title: 'Koffie',
  start: '2026-11-30T13:00:00',
  recurrenceRules: [{ frequency: 'weekly', count: 4 }],
  description: 'Voor iedereen.',
  'pleinwijzer.nl:themes': ['meeting'],
});

/** A mailed change of one date: the lines of its event beside its name, length and place. */
const aChange = (...lines: string[]) =>
  anEvent('DURATION:PT2H', 'LOCATION:Ontwikkelplein', 'DESCRIPTION:Voor iedereen.', ...lines);

function sourceOf(name: string, text: string): ImportSource {
  const { activities, loose } = readICalendar(text);
  const withDates = loose.map(({ uid: of, dates }) => ({
    uid: of,
    putInto: (whole: Activity) => putDates(whole, dates),
  }));
  return { name, activities, loose: withDates, problems: [] };
}

function preview(stored: Activity[], ...texts: string[]) {
  const sources = texts.map((text, index) => sourceOf(`${index}.ics`, text));
  const names = { locations: [], partners: [] };
  return comparePreview(sources, { stored, names, closed: undefined });
}

const moved = aCalendar(
  ...aChange(
    'RECURRENCE-ID;TZID=Europe/Amsterdam:20261207T130000',
    'DTSTART;TZID=Europe/Amsterdam:20261208T150000',
  ),
);

describe('a file with one date of a series', () => {
  it('changes that date of the stored series, and nothing else of it', () => {
    const { changed, added } = preview([series], moved);
    expect(added).toEqual([]);
    expect(changed).toHaveLength(1);
    const { after } = changed[0] as (typeof changed)[0];
    expect(after).toEqual({
      ...series,
      recurrenceOverrides: { '2026-12-07T13:00:00': { start: '2026-12-08T15:00:00' } },
    });
    expect(listStarts(after)).toEqual([
      '2026-11-30T12:00',
      '2026-12-08T14:00',
      '2026-12-14T12:00',
      '2026-12-21T12:00',
    ]);
  });

  it('changes nothing when it comes twice', () => {
    const after = preview([series], moved).changed[0]?.after as Activity;
    expect(preview([after], moved)).toMatchObject({ added: [], changed: [], same: 1 });
  });

  it('changes nothing when it tells what the series tells already', () => {
    const told = aCalendar(
      ...aChange('RECURRENCE-ID:20261207T120000Z', 'DTSTART:20261207T120000Z', 'STATUS:CONFIRMED'),
    );
    expect(preview([series], told)).toMatchObject({ added: [], changed: [], same: 1 });
  });

  it('calls off that date alone when that is what it says', () => {
    const cancel = aCalendar(
      'METHOD:CANCEL',
      ...anEvent(
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20261214T130000',
        'DTSTART;TZID=Europe/Amsterdam:20261214T130000',
        'DURATION:PT2H',
      ),
    );
    expect(preview([series], cancel).changed[0]?.after.recurrenceOverrides).toEqual({
      '2026-12-14T13:00:00': { status: 'cancelled' },
    });
  });

  it('keeps the dates that were changed before', () => {
    const before = {
      ...series,
      recurrenceOverrides: { '2026-12-21T13:00:00': { excluded: true } },
    };
    expect(preview([before], moved).changed[0]?.after.recurrenceOverrides).toEqual({
      '2026-12-07T13:00:00': { start: '2026-12-08T15:00:00' },
      '2026-12-21T13:00:00': { excluded: true },
    });
  });

  it('keeps what was told of that date and is not mentioned', () => {
    const full = { 'pleinwijzer.nl:registration': { kind: 'full' as const } };
    const before = {
      ...series,
      recurrenceOverrides: {
        '2026-12-07T13:00:00': { ...full, title: 'Kerstkoffie', start: '2026-12-09T15:00:00' },
      },
    };
    const bare = anEvent(
      'RECURRENCE-ID;TZID=Europe/Amsterdam:20261207T130000',
      'DTSTART;TZID=Europe/Amsterdam:20261207T140000',
      'DURATION:PT2H',
    );
    expect(preview([before], aCalendar(...bare)).changed[0]?.after.recurrenceOverrides).toEqual({
      '2026-12-07T13:00:00': { ...full, start: '2026-12-07T14:00:00' },
    });
    const off = aCalendar(
      'METHOD:CANCEL',
      ...anEvent(
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20261207T130000',
        'DTSTART;TZID=Europe/Amsterdam:20261207T130000',
        'DURATION:PT2H',
      ),
    );
    const [cancelled] = preview([before], off).changed;
    expect(cancelled?.after.recurrenceOverrides?.['2026-12-07T13:00:00']).toMatchObject({
      ...full,
      start: '2026-12-09T15:00:00',
      status: 'cancelled',
    });
  });

  it('calls off nothing when the series has no such date', () => {
    const off = aCalendar(
      'METHOD:CANCEL',
      ...anEvent(
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20261208T100000',
        'DTSTART;TZID=Europe/Amsterdam:20261208T100000',
      ),
    );
    expect(preview([series], off)).toMatchObject({ added: [], changed: [], same: 1 });
  });

  it('stands beside the others in a stored activity without a rule', () => {
    const { recurrenceRules: _, ...single } = series;
    const listed = {
      ...single,
      recurrenceOverrides: { '2026-12-07T13:00:00': {}, '2026-12-14T13:00:00': {} },
    };
    const { changed } = preview([listed], moved);
    expect(changed.map(({ after }) => listStarts(after))).toEqual([
      ['2026-11-30T12:00', '2026-12-08T14:00', '2026-12-14T12:00'],
    ]);
    const first = preview([], moved).added;
    const second = aCalendar(
      ...aChange(
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20261214T130000',
        'DTSTART;TZID=Europe/Amsterdam:20261214T150000',
      ),
    );
    const both = [['2026-12-08T14:00', '2026-12-14T14:00']];
    expect(preview(first, second).changed.map(({ after }) => listStarts(after))).toEqual(both);
    expect(preview([], moved, second).added.map(listStarts)).toEqual(both);
  });

  it('is no series, whatever rule stands in it', () => {
    const odd = moved.replace('DURATION', 'RRULE:FREQ=WEEKLY;COUNT=4\r\nDURATION');
    expect(preview([series], odd).changed[0]?.after).toEqual(
      preview([series], moved).changed[0]?.after,
    );
  });

  it('finds its day in a series of whole days', () => {
    const days = anActivity({
      ...{ uid, title: 'Koffie', start: '2026-11-30T00:00:00', duration: 'P1D' },
      ...{ timeZone: null, showWithoutTime: true },
      recurrenceRules: [{ frequency: 'daily' as const, count: 3 }],
    });
    const text = aCalendar(
      ...anEvent(
        'RECURRENCE-ID;VALUE=DATE:20261201',
        'DTSTART;VALUE=DATE:20261205',
        'LOCATION:Ontwikkelplein',
      ),
    );
    expect(preview([days], text).changed[0]?.after.recurrenceOverrides).toEqual({
      '2026-12-01T00:00:00': { start: '2026-12-05T00:00:00' },
    });
  });

  it('is put into a series that comes in the same import, whatever the order', () => {
    const whole = aCalendar(
      ...aChange('DTSTART;TZID=Europe/Amsterdam:20261130T130000', 'RRULE:FREQ=WEEKLY;COUNT=4'),
    );
    for (const texts of [
      [whole, moved],
      [moved, whole],
    ]) {
      const { added } = preview([], ...texts);
      expect(added.map(listStarts)).toEqual([
        listStarts(preview([series], moved).changed[0]?.after as Activity),
      ]);
    }
  });

  it('comes in by itself when the series is not known, and is the same when it comes again', () => {
    const { added } = preview([], moved);
    expect(added.map(listStarts)).toEqual([['2026-12-08T14:00']]);
    expect(preview(added, moved)).toMatchObject({ added: [], changed: [], same: 1 });
  });
});

describe('single dates that say nothing', () => {
  it('are no change: left out where the series has no date', () => {
    const given = aCalendar(
      ...aChange(
        'DTSTART;TZID=Europe/Amsterdam:20261130T130000',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Europe/Amsterdam:20261201T130000',
      ),
    );
    expect(preview([series], given)).toMatchObject({ added: [], changed: [], same: 1 });
  });

  it('stay where only the stored series tells that it closes', () => {
    const open = {
      ...series,
      recurrenceRules: [{ frequency: 'weekly' as const }],
      recurrenceOverrides: { '2027-03-29T13:00:00': {} },
    };
    const closing = { ...open, 'pleinwijzer.nl:closedIn': ['public-holidays' as const] };
    const given = { ...open, title: 'Thee' };
    const [changed] = compareImport([given], [closing]);
    expect(changed?.changes).toEqual(['title']);
    expect(changed?.activity.recurrenceOverrides).toEqual(open.recurrenceOverrides);
  });

  it('stay where they are paths, or named as no date is', () => {
    const overrides = {
      '2026-12-07T13:00:00': { 'keywords/gratis': null },
      ooit: { excluded: true },
    };
    const given = { ...series, title: 'Thee', recurrenceOverrides: overrides };
    const [changed] = compareImport([given], [series]);
    expect(changed?.activity.recurrenceOverrides).toEqual(overrides);
  });

  it('stay where they hold a date of a day on which the rest is closed', () => {
    const closing = {
      ...series,
      'pleinwijzer.nl:closedIn': ['public-holidays' as const],
      recurrenceRules: [{ frequency: 'weekly' as const }],
    };
    // Easter Monday of 2027.
    const open = { ...closing, recurrenceOverrides: { '2027-03-29T13:00:00': {} } };
    const { changed } = comparePreview([{ name: '', activities: [open], problems: [] }], {
      stored: [closing],
      names: { locations: [], partners: [] },
      closed: undefined,
    });
    expect(changed[0]?.after.recurrenceOverrides).toEqual(open.recurrenceOverrides);
  });
});
