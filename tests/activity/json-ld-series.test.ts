import { describe, expect, it } from 'vitest';
import type { Activity, PatchObject, RecurrenceRule } from '../../utils/activity/activity';
import { anActivity } from '../fixtures/activities';
import { readGraph } from '../fixtures/json-ld';

const weekly = { '@type': 'RecurrenceRule' as const, frequency: 'weekly' as const };

describe('a series in agenda.jsonld', () => {
  it('tells a date apart that is called off or moved', () => {
    const [series] = readGraph(
      anActivity({
        recurrenceRules: [weekly],
        recurrenceOverrides: {
          '2026-12-01T10:00:00': { status: 'cancelled' },
          '2026-12-08T10:00:00': { start: '2026-12-09T10:00:00', title: 'Verzet' },
          '2026-12-15T10:00:00': { excluded: true },
        },
      }),
    )['@graph'];
    expect(series?.eventSchedule).toMatchObject([
      { exceptDate: ['2026-12-01', '2026-12-08', '2026-12-15'] },
    ]);
    expect(series?.subEvent).toMatchObject([
      { startDate: '2026-12-01T10:00:00+01:00', eventStatus: 'https://schema.org/EventCancelled' },
      { startDate: '2026-12-09T10:00:00+01:00', name: 'Verzet' },
    ]);
  });

  it('takes no regular date away for one that is added on the same day', () => {
    const [series] = readGraph(
      anActivity({
        recurrenceRules: [weekly],
        recurrenceOverrides: { '2026-12-01T14:00:00': {}, '2026-12-08T14:00:00': {} },
      }),
    )['@graph'];
    expect(series?.eventSchedule).not.toMatchObject([{ exceptDate: expect.anything() }]);
    expect(series?.subEvent).toMatchObject([
      { startDate: '2026-12-01T14:00:00+01:00' },
      { startDate: '2026-12-08T14:00:00+01:00' },
    ]);
  });

  it('names the moment that is left out where the day has another one', () => {
    const [series] = readGraph(
      anActivity({
        start: '2026-03-02T10:00:00',
        recurrenceRules: [weekly, { ...weekly, byHour: [14] }],
        recurrenceOverrides: {
          '2026-03-09T10:00:00': { excluded: true },
          '2026-03-30T14:00:00': { start: '2026-03-30T15:00:00' },
        },
      }),
    )['@graph'];
    expect(series?.eventSchedule).toMatchObject([
      { startTime: '10:00:00', exceptDate: ['2026-03-09T10:00:00+01:00'] },
      { startTime: '14:00:00', exceptDate: ['2026-03-30T14:00:00+02:00'] },
    ]);
  });

  it.each<[what: string, overrides: Record<string, PatchObject>, start: string, end: string]>([
    ['as they are', {}, '2026-11-24T10:00:00+01:00', '2026-12-22T12:00:00+01:00'],
    [
      'left out',
      { '2026-11-24T10:00:00': { excluded: true }, '2026-12-22T10:00:00': { excluded: true } },
      '2026-12-01T10:00:00+01:00',
      '2026-12-15T12:00:00+01:00',
    ],
    [
      'cancelled',
      { '2026-11-24T10:00:00': { status: 'cancelled' } },
      '2026-12-01T10:00:00+01:00',
      '2026-12-22T12:00:00+01:00',
    ],
    [
      'moved',
      {
        '2026-11-24T10:00:00': { start: '2026-11-23T09:00:00' },
        '2026-12-22T10:00:00': { start: '2026-12-23T09:00:00', duration: 'PT3H' },
      },
      '2026-11-23T09:00:00+01:00',
      '2026-12-23T12:00:00+01:00',
    ],
    [
      'added to',
      { '2026-11-20T10:00:00': {}, '2027-01-05T10:00:00': {} },
      '2026-11-20T10:00:00+01:00',
      '2027-01-05T12:00:00+01:00',
    ],
  ])(
    'lasts from the first to the last date that takes place: %s',
    (_, recurrenceOverrides, startDate, endDate) => {
      const recurrenceRules = [{ ...weekly, until: '2026-12-24T00:00:00' }];
      const [series] = readGraph(anActivity({ recurrenceRules, recurrenceOverrides }))['@graph'];
      expect(series).toMatchObject({ startDate, endDate });
    },
  );

  it('has no end when it goes on, whatever ends besides', () => {
    const recurrenceRules = [weekly, { ...weekly, byDay: [{ day: 'mo' as const }], count: 3 }];
    const [series] = readGraph(anActivity({ recurrenceRules }))['@graph'];
    expect(series?.startDate).toBe('2026-11-24T10:00:00+01:00');
    expect(series).not.toHaveProperty('endDate');
  });

  it('is cancelled when each date of it is', () => {
    const [series] = readGraph(
      anActivity({
        recurrenceRules: [{ ...weekly, count: 2 }],
        recurrenceOverrides: {
          '2026-11-24T10:00:00': { status: 'cancelled' },
          '2026-12-01T10:00:00': { status: 'cancelled' },
        },
      }),
    )['@graph'];
    expect(series).toMatchObject({
      startDate: '2026-11-24T10:00:00+01:00',
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });

  it('is no event when no date of it is left', () => {
    const [none] = readGraph(
      anActivity({ recurrenceOverrides: { '2026-11-24T10:00:00': { excluded: true } } }),
    )['@graph'];
    expect(none).toBeUndefined();
  });

  it('is an Event when one date of it is left, as it is on that date', () => {
    const recurrenceOverrides = {
      '2026-11-24T10:00:00': { start: '2026-11-25T11:00:00', title: 'Thee' },
    };
    const [event] = readGraph(anActivity({ recurrenceOverrides }))['@graph'];
    expect(event).toMatchObject({
      '@type': 'Event',
      name: 'Thee',
      startDate: '2026-11-25T11:00:00+01:00',
    });
  });

  it.each<[what: string, more: Partial<Activity>]>([
    ['of single dates', { recurrenceOverrides: { '2026-11-26T14:00:00': {} } }],
    [
      'of a rule that does not give it',
      { recurrenceRules: [{ ...weekly, byDay: [{ day: 'th' }] }] },
    ],
  ])('lists the start %s among its dates', (_, more) => {
    const [series] = readGraph(anActivity(more))['@graph'];
    expect([series?.subEvent].flat()[0]).toMatchObject({ startDate: '2026-11-24T10:00:00+01:00' });
  });

  const evenWeeks: RecurrenceRule = {
    frequency: 'yearly',
    byWeekNo: Array.from({ length: 26 }, (_, index) => 2 * index + 2),
    byDay: [{ day: 'tu' }, { day: 'th' }],
  };
  const startsOf = (activity: Activity, ...others: Activity[]) => {
    const series = readGraph(activity, ...others)['@graph'].find(
      ({ identifier }) => identifier === activity.uid,
    );
    return ([series?.subEvent].flat() as { startDate: string }[]).map(({ startDate }) => startDate);
  };

  it('lists the dates to come of what began years ago, from the latest change in the feed on', () => {
    const long = anActivity({ start: '2022-01-11T10:00:00', recurrenceRules: [evenWeeks] });
    const starts = startsOf(long);
    expect(starts).toHaveLength(200);
    expect(starts.slice(0, 3)).toEqual([
      '2026-11-24T10:00:00+01:00',
      '2026-11-26T10:00:00+01:00',
      '2026-12-08T10:00:00+01:00',
    ]);
    const later = anActivity({ updated: '2026-12-01T08:00:00.000Z' });
    expect(startsOf(long, later)[0]).toBe('2026-12-08T10:00:00+01:00');
  });

  it('fills the list up with the latest dates that are past', () => {
    const until = '2026-12-31T00:00:00';
    const starts = startsOf(
      anActivity({ start: '2022-01-11T10:00:00', recurrenceRules: [{ ...evenWeeks, until }] }),
    );
    expect(starts).toHaveLength(200);
    expect(starts.at(-1)).toBe('2026-12-24T10:00:00+01:00');
    expect(starts).toEqual([...new Set(starts)].sort());
  });

  it('lists all single dates to come beside a Schedule, however many are past', () => {
    const dates = Array.from({ length: 300 }, (_, index) =>
      new Date(Date.UTC(2026, 1, 1, 15) + index * 86_400_000).toISOString().slice(0, 19),
    );
    const starts = startsOf(
      anActivity({
        start: '2026-01-06T10:00:00',
        recurrenceRules: [weekly],
        recurrenceOverrides: Object.fromEntries(
          [...dates, '2026-12-03T15:00:00'].map((id) => [id, {}]),
        ),
      }),
    );
    expect(starts).toHaveLength(200);
    expect(starts.at(-1)).toBe('2026-12-03T15:00:00+01:00');
  });

  it('gives each date of a series its place, and what differs on it', () => {
    const [series] = readGraph(
      anActivity({
        'pleinwijzer.nl:price': 2,
        recurrenceRules: [weekly],
        recurrenceOverrides: {
          '2026-12-01T10:00:00': { 'pleinwijzer.nl:price': 5 },
          '2026-12-08T10:00:00': { locations: { a: { name: 'Kade' } } },
        },
      }),
    )['@graph'];
    const [price, place] = [series?.subEvent].flat() as object[];
    expect(price).toMatchObject({ location: [{ name: 'Ontwikkelplein' }], offers: { price: 5 } });
    expect(price).not.toHaveProperty('identifier');
    expect(place).toMatchObject({ name: 'Samen koffie drinken', location: [{ name: 'Kade' }] });
    expect(place).not.toHaveProperty('offers');
  });

  it('tells from when a date was moved, and of an added one nothing of the kind', () => {
    const [series] = readGraph(
      anActivity({
        recurrenceRules: [weekly],
        recurrenceOverrides: {
          '2026-12-01T10:00:00': { start: '2026-12-02T11:00:00' },
          '2026-12-10T10:00:00': { start: '2026-12-11T11:00:00' },
        },
      }),
    )['@graph'];
    const [moved, added] = [series?.subEvent].flat();
    expect(moved).toMatchObject({
      startDate: '2026-12-02T11:00:00+01:00',
      previousStartDate: '2026-12-01T10:00:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
    });
    expect(added).toMatchObject({ startDate: '2026-12-11T11:00:00+01:00' });
    expect(added).not.toHaveProperty('previousStartDate');
  });
});
