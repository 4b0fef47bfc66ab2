import { describe, expect, it } from 'vitest';
import type { Activity, NDay, RecurrenceRule } from '../../utils/activity/activity';
import { compareImport } from '../../utils/activity/compare';
import { readICalendar } from '../../utils/activity/icalendar';
import { buildICalendar } from '../../utils/activity/write-icalendar';
import { anActivity } from '../fixtures/activities';
import { aCalendar, anEvent, readCalendarFile } from '../fixtures/calendar-text';

const stored = anActivity({
  'pleinwijzer.nl:themes': ['language'],
  'pleinwijzer.nl:partners': ['uid-van-het-taalhuis'],
});

/** The same activity as a calendar program knows it. */
function fromElsewhere(overrides: Partial<Activity> = {}): Activity {
  const { 'pleinwijzer.nl:themes': _, 'pleinwijzer.nl:partners': __, ...rest } = stored;
  const { 'pleinwijzer.nl:published': ___, ...plain } = rest;
  return { ...plain, updated: '2026-12-01T08:00:00.000Z', ...overrides };
}

describe('compareImport', () => {
  it('knows what is new, changed and the same', () => {
    const states = compareImport([fromElsewhere(), fromElsewhere({ uid: 'nieuw' })], [stored]).map(
      ({ state }) => state,
    );
    expect(states).toEqual(['same', 'new']);
    const [changed] = compareImport([fromElsewhere({ title: 'Thee' })], [stored]);
    expect(changed).toMatchObject({ state: 'changed', changes: ['title'], stored });
  });

  it('keeps the fields of our own that the import does not know', () => {
    const [changed] = compareImport([fromElsewhere({ title: 'Thee' })], [stored]);
    expect(changed?.activity).toMatchObject({
      title: 'Thee',
      'pleinwijzer.nl:themes': ['language'],
      'pleinwijzer.nl:partners': ['uid-van-het-taalhuis'],
      'pleinwijzer.nl:published': stored['pleinwijzer.nl:published'],
    });
  });

  it('never publishes by an import what is a draft', () => {
    const { 'pleinwijzer.nl:published': _, ...draft } = stored;
    const given = {
      ...fromElsewhere({ title: 'Thee' }),
      'pleinwijzer.nl:published': '2026-01-01T00:00:00.000Z',
    };
    const [changed] = compareImport([given], [draft]);
    expect(changed?.activity['pleinwijzer.nl:published']).toBeUndefined();
  });

  it.each([
    ['its zone', { timeZone: null }],
    ['its status', { status: 'confirmed' as const }],
    ['its length', { duration: 'PT120M' }],
    ['an empty list', { 'pleinwijzer.nl:contributions': [] }],
    ['its place, by name alone', { locations: { '1': { name: 'Ontwikkelplein' } } }],
  ])('sees no change in another way of writing %s', (_, other) => {
    expect(compareImport([fromElsewhere(other)], [stored])[0]).toMatchObject({
      state: 'same',
      changes: [],
    });
  });

  describe('of the rules', () => {
    const weekly = { frequency: 'weekly' as const };
    const yearly = { frequency: 'yearly' as const };
    const days = (...names: NDay['day'][]) => names.map((day): NDay => ({ day }));
    const whole = { start: '2026-11-24T00:00:00', showWithoutTime: true, timeZone: null };

    it.each<[string, RecurrenceRule, RecurrenceRule, Partial<Activity>?]>([
      ['the day of the start', weekly, { ...weekly, byDay: days('tu') }],
      ['an order', { ...weekly, byDay: days('th', 'tu') }, { ...weekly, byDay: days('tu', 'th') }],
      ['what is usual', weekly, { ...weekly, interval: 1, skip: 'omit', firstDayOfWeek: 'su' }],
      ['the hour of the start', weekly, { ...weekly, byHour: [10], byMinute: [0] }],
      ['the date of the start', yearly, { ...yearly, byMonth: ['11'], byMonthDay: [24] }],
      [
        'the last day of whole ones',
        { ...weekly, until: '2027-03-30T23:59:59' },
        { ...weekly, until: '2027-03-30T00:00:00' },
        whole,
      ],
      [
        'the last day as its last moment',
        { ...weekly, until: '2027-03-30T23:59:59' },
        { ...weekly, until: '2027-03-30T10:00:00' },
      ],
      [
        'an end in the night',
        { ...weekly, until: '2027-03-29T23:59:59' },
        { ...weekly, until: '2027-03-30T01:00:00' },
      ],
    ])('sees no change in another way of writing %s', (_, one, other, own = {}) => {
      const series = { ...stored, ...own, recurrenceRules: [one] };
      const given = fromElsewhere({ ...own, recurrenceRules: [other] });
      expect(compareImport([given], [series])[0]).toMatchObject({ state: 'same' });
    });

    it.each<[string, RecurrenceRule, RecurrenceRule]>([
      ['day', weekly, { ...weekly, byDay: days('we') }],
      ['hour', weekly, { ...weekly, byHour: [11] }],
      ['month', yearly, { ...yearly, byMonth: ['12'] }],
      [
        'first day of the week',
        { ...weekly, interval: 2, byDay: days('tu', 'su') },
        { ...weekly, interval: 2, byDay: days('tu', 'su'), firstDayOfWeek: 'su' },
      ],
      [
        'last date',
        { ...weekly, until: '2027-03-30T23:59:59' },
        { ...weekly, until: '2027-03-30T09:00:00' },
      ],
      [
        'last day',
        { ...weekly, until: '2027-03-30T23:59:59' },
        { ...weekly, until: '2027-03-31T23:59:59' },
      ],
    ])('sees another %s', (_, one, other) => {
      const series = { ...stored, recurrenceRules: [one] };
      const given = fromElsewhere({ recurrenceRules: [other] });
      expect(compareImport([given], [series])[0]?.changes).toEqual(['recurrenceRules']);
    });
  });

  it.each([
    ['P1DT16H', 'PT40H', '2026-11-24T10:00:00', 'same'],
    ['P1DT16H', 'PT40H', '2026-10-24T10:00:00', 'changed'],
    ['P1DT16H', 'PT41H', '2026-10-24T10:00:00', 'same'],
  ])('takes %s and %s from %s as %s, as they end', (duration, other, start, state) => {
    const given = fromElsewhere({ start, duration: other });
    expect(compareImport([given], [{ ...stored, start, duration }])[0]?.state).toBe(state);
  });

  it('sees no change in a whole-day series that comes back from a calendar of our own', () => {
    const series = anActivity({
      start: '2026-03-02T00:00:00',
      showWithoutTime: true,
      timeZone: null,
      duration: 'P1D',
      recurrenceRules: [
        { frequency: 'weekly', byDay: [{ day: 'mo' }], until: '2026-03-30T23:59:59' },
      ],
    });
    const { activities } = readICalendar(buildICalendar([series]));
    expect(compareImport(activities, [series])[0]).toMatchObject({ state: 'same', changes: [] });
  });

  it('sees no change in closed days that a file spells out', () => {
    const closing = {
      start: '2026-12-15T10:00:00',
      recurrenceRules: [{ frequency: 'weekly' as const }],
      'pleinwijzer.nl:closedIn': ['school-holidays-midden' as const],
    };
    const spelled = { '2026-12-22T10:00:00': { excluded: true } };
    const given = fromElsewhere({ ...closing, recurrenceOverrides: spelled });
    expect(compareImport([given], [{ ...stored, ...closing }])[0]?.state).toBe('same');
  });

  it('keeps the series that a calendar calls off with nothing but that', () => {
    const series = { ...stored, recurrenceRules: [{ frequency: 'weekly' as const }] };
    const { activities } = readICalendar(
      aCalendar('METHOD:CANCEL', ...anEvent(`UID:${stored.uid}`, 'SEQUENCE:1')),
    );
    const [changed] = compareImport(activities, [series]);
    expect(changed).toMatchObject({ state: 'changed', changes: ['status'] });
    expect(changed?.activity).toEqual({
      ...series,
      status: 'cancelled',
      updated: activities[0]?.updated,
    });
    expect(compareImport(activities, [changed?.activity ?? series])[0]?.state).toBe('same');
  });

  it('takes a removed activity as new', () => {
    const tombstone = { uid: stored.uid, updated: stored.updated, deleted: true as const };
    expect(compareImport([fromElsewhere()], [tombstone])[0]?.state).toBe('new');
  });

  it.each(['google', 'outlook', 'apple', 'nextcloud', 'drupal'])(
    'changes nothing when the file of %s comes twice',
    (name) => {
      const { activities } = readICalendar(readCalendarFile(name));
      const first = compareImport(activities, []).map(({ activity }) => activity);
      expect(compareImport(activities, first).map(({ state }) => state)).toEqual(
        activities.map(() => 'same'),
      );
    },
  );
});
