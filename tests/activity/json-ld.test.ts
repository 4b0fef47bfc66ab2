import type { Event, EventSeries } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import type { Activity, PatchObject, RecurrenceRule } from '../../utils/activity/activity';
import { buildFeed } from '../../utils/activity/feed';
import { anActivity } from '../fixtures/activities';

const options = { title: 'Agenda', uid: 'agenda', url: 'https://waterstad.example/agenda' };

interface Graph {
  '@context': string;
  '@graph': (Event & EventSeries & Record<string, unknown>)[];
}

const write = (...activities: Activity[]) => buildFeed(activities, options)['agenda.jsonld'];
const read = (...activities: Activity[]): Graph => JSON.parse(write(...activities));
const weekly = { '@type': 'RecurrenceRule' as const, frequency: 'weekly' as const };

describe('agenda.jsonld', () => {
  it('tells what is once as an Event, with its place, price and how to join', () => {
    const [event] = read(
      anActivity({
        uid: 'once',
        description: 'Kom gerust.',
        locations: {
          '1': { name: 'Plein', description: 'Kerkstraat 1', coordinates: 'geo:51.8,4.6' },
        },
        'pleinwijzer.nl:audiences': ['seniors'],
        'pleinwijzer.nl:partners': ['Taalhuis Waterstad'],
        'pleinwijzer.nl:price': 2.5,
        'pleinwijzer.nl:registration': {
          kind: 'sign-up',
          url: 'https://waterstad.example/aanmelden',
        },
      }),
    )['@graph'];
    expect(event).toMatchObject({
      '@type': 'Event',
      identifier: 'once',
      startDate: '2026-11-24T10:00:00+01:00',
      endDate: '2026-11-24T12:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      inLanguage: 'nl',
      location: [
        { '@type': 'Place', name: 'Plein', address: 'Kerkstraat 1', geo: { latitude: 51.8 } },
      ],
      organizer: [{ '@type': 'Organization', name: 'Taalhuis Waterstad' }],
      audience: [{ audienceType: 'Senioren' }],
      isAccessibleForFree: false,
      offers: { price: 2.5, priceCurrency: 'EUR', url: 'https://waterstad.example/aanmelden' },
    });
  });

  it('tells what comes back as an EventSeries with its Schedule', () => {
    const [series] = read(
      anActivity({
        recurrenceRules: [{ ...weekly, byDay: [{ day: 'tu' }], until: '2027-03-02T23:59:59' }],
      }),
    )['@graph'];
    expect(series).toMatchObject({
      '@type': 'EventSeries',
      eventSchedule: [
        {
          '@type': 'Schedule',
          repeatFrequency: 'P1W',
          byDay: ['https://schema.org/Tuesday'],
          startDate: '2026-11-24',
          endDate: '2027-03-02',
          startTime: '10:00:00',
          endTime: '12:00:00',
          scheduleTimezone: 'Europe/Amsterdam',
        },
      ],
    });
  });

  it.each([
    ['one second before the next start', { until: '2026-12-15T09:59:59' }],
    ['in the middle of a week', { until: '2026-12-12T23:59:59' }],
    ['a count', { count: 3 }],
  ])('names the last date as the end of a Schedule that ends by %s', (_, end) => {
    const rule = { ...weekly, byDay: [{ day: 'tu' as const }], ...end };
    const [series] = read(anActivity({ recurrenceRules: [rule] }))['@graph'];
    expect(series?.eventSchedule).toMatchObject([{ endDate: '2026-12-08' }]);
  });

  it('names no end of a Schedule that goes on for longer than anybody plans', () => {
    const rule = { ...weekly, until: '2200-01-01T00:00:00' };
    const [series] = read(anActivity({ recurrenceRules: [rule] }))['@graph'];
    expect(series?.eventSchedule).toMatchObject([{ repeatFrequency: 'P1W' }]);
    expect(series?.eventSchedule).not.toMatchObject([{ endDate: expect.anything() }]);
  });

  it('tells the first and third Monday as two schedules', () => {
    const byDay = [1, 3].map((nthOfPeriod) => ({ day: 'mo' as const, nthOfPeriod }));
    const [series] = read(
      anActivity({
        start: '2026-12-07T10:00:00',
        recurrenceRules: [{ frequency: 'monthly', byDay }],
      }),
    )['@graph'];
    expect(series?.eventSchedule).toMatchObject([{ byMonthWeek: 1 }, { byMonthWeek: 3 }]);
  });

  it('lists the dates where no Schedule says it: the weeks of the year', () => {
    const byWeekNo = Array.from({ length: 26 }, (_, index) => 2 * index + 2);
    const rule = {
      frequency: 'yearly' as const,
      byWeekNo,
      byDay: [{ day: 'tu' as const }],
      count: 3,
    };
    const [series] = read(anActivity({ recurrenceRules: [rule] }))['@graph'];
    expect(series?.eventSchedule).toBeUndefined();
    expect(series?.subEvent).toMatchObject([
      { startDate: '2026-11-24T10:00:00+01:00' },
      { startDate: '2026-12-08T10:00:00+01:00' },
      { startDate: '2026-12-22T10:00:00+01:00' },
    ]);
  });

  const [monday, tuesday] = [{ day: 'mo' as const }, { day: 'tu' as const }];
  const biweekly = { ...weekly, interval: 2, byDay: [monday, tuesday] };

  it.each<[what: string, rule: RecurrenceRule, dates: string[]]>([
    [
      'the last day of the month',
      { frequency: 'monthly', byMonthDay: [-1], count: 3 },
      ['2026-11-24', '2026-11-30', '2026-12-31'],
    ],
    [
      'every other week of days that go together by another first day of the week',
      { ...biweekly, firstDayOfWeek: 'tu', count: 3 },
      ['2026-11-24', '2026-11-30', '2026-12-08'],
    ],
    [
      'a Tuesday that has to be the first of the month',
      { frequency: 'monthly', byDay: [tuesday], byMonthDay: [1, 24], count: 2 },
      ['2026-11-24', '2026-12-01'],
    ],
  ])('lists the dates where no Schedule says it: %s', (_, rule, dates) => {
    const [series] = read(anActivity({ recurrenceRules: [rule] }))['@graph'];
    expect(series?.eventSchedule).toBeUndefined();
    const starts = [series?.subEvent].flat() as { startDate: string }[];
    expect(starts.map(({ startDate }) => startDate.slice(0, 10))).toEqual(dates);
  });

  it.each<[what: string, rules: RecurrenceRule[], schedules: object[]]>([
    [
      'another time of the day',
      [weekly, { ...weekly, byDay: [{ day: 'th' }], byHour: [14], byMinute: [30] }],
      [
        { startDate: '2026-11-24', startTime: '10:00:00' },
        { startDate: '2026-11-26', startTime: '14:30:00', endTime: '16:30:00' },
      ],
    ],
    [
      'a count of two weekdays of the month together',
      [
        {
          frequency: 'monthly',
          byDay: [2, 4].map((nthOfPeriod) => ({ ...tuesday, nthOfPeriod })),
          count: 4,
        },
      ],
      [
        { byMonthWeek: 2, startDate: '2026-12-08', endDate: '2027-01-12' },
        { byMonthWeek: 4, startDate: '2026-11-24', endDate: '2026-12-22' },
      ],
    ],
    [
      'a count that begins on a day of its own',
      [{ ...weekly, byDay: [{ day: 'th' }], count: 3 }],
      [{ startDate: '2026-11-26', endDate: '2026-12-03', repeatCount: 2 }],
    ],
    [
      'every Tuesday of some months',
      [{ frequency: 'monthly', byDay: [tuesday], byMonth: ['1', '11'] }],
      [{ repeatFrequency: 'P1W', byMonth: [1, 11], byDay: ['https://schema.org/Tuesday'] }],
    ],
  ])('has a Schedule that says %s', (_, recurrenceRules, schedules) => {
    const [series] = read(anActivity({ recurrenceRules }))['@graph'];
    expect(series?.eventSchedule).toMatchObject(schedules);
  });

  it('tells a date apart that is called off or moved', () => {
    const [series] = read(
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
    const [series] = read(
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
    const [series] = read(
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
      const [series] = read(anActivity({ recurrenceRules, recurrenceOverrides }))['@graph'];
      expect(series).toMatchObject({ startDate, endDate });
    },
  );

  it('has no end when it goes on, whatever ends besides', () => {
    const recurrenceRules = [weekly, { ...weekly, byDay: [monday], count: 3 }];
    const [series] = read(anActivity({ recurrenceRules }))['@graph'];
    expect(series?.startDate).toBe('2026-11-24T10:00:00+01:00');
    expect(series).not.toHaveProperty('endDate');
  });

  it('is cancelled when each date of it is', () => {
    const [series] = read(
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
    const [none] = read(
      anActivity({ recurrenceOverrides: { '2026-11-24T10:00:00': { excluded: true } } }),
    )['@graph'];
    expect(none).toBeUndefined();
  });

  it('is an Event when one date of it is left, as it is on that date', () => {
    const recurrenceOverrides = {
      '2026-11-24T10:00:00': { start: '2026-11-25T11:00:00', title: 'Thee' },
    };
    const [event] = read(anActivity({ recurrenceOverrides }))['@graph'];
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
    const [series] = read(anActivity(more))['@graph'];
    expect([series?.subEvent].flat()[0]).toMatchObject({ startDate: '2026-11-24T10:00:00+01:00' });
  });

  const evenWeeks: RecurrenceRule = {
    frequency: 'yearly',
    byWeekNo: Array.from({ length: 26 }, (_, index) => 2 * index + 2),
    byDay: [tuesday, { day: 'th' }],
  };
  const startsOf = (activity: Activity, ...others: Activity[]) => {
    const series = read(activity, ...others)['@graph'].find(
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

  it.each<[what: string, more: Partial<Activity>, told: object]>([
    [
      'a Dutch address in its parts',
      { locations: { a: { name: 'Plein', description: 'Kerkstraat 1a, 3311AB Waterstad' } } },
      {
        location: [
          {
            name: 'Plein',
            address: {
              '@type': 'PostalAddress',
              streetAddress: 'Kerkstraat 1a',
              postalCode: '3311 AB',
              addressLocality: 'Waterstad',
              addressCountry: 'NL',
            },
          },
        ],
      },
    ],
    [
      'the address of a place that has it in its name',
      { locations: { a: { name: 'Bibliotheek, Kade 12, 3311 AB Waterstad' } } },
      { location: [{ address: 'Bibliotheek, Kade 12, 3311 AB Waterstad' }] },
    ],
    [
      'the page of its own and not its picture or its mail',
      {
        links: {
          a: { href: 'mailto:plein@waterstad.example' },
          b: { href: 'https://waterstad.example/koffie.png', rel: 'icon' },
          c: { href: 'https://waterstad.example/koffie' },
        },
      },
      { url: 'https://waterstad.example/koffie' },
    ],
    ['the page of the agenda where it has none', {}, { url: options.url }],
    [
      'that it is free, with a price in euros',
      { 'pleinwijzer.nl:price': 0 },
      { isAccessibleForFree: true, offers: { price: 0, priceCurrency: 'EUR' } },
    ],
    [
      'that it is online alone, where nothing is known of its place',
      {
        locations: { a: { description: '' } },
        virtualLocations: { a: { name: 'Videobellen', uri: 'https://bellen.example' } },
      },
      {
        eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
        location: [{ '@type': 'VirtualLocation', url: 'https://bellen.example' }],
      },
    ],
  ])('tells %s', (_, more, told) => {
    const [event] = read(anActivity(more))['@graph'];
    expect(event).toMatchObject(told);
  });

  it.each(['geo:1.2.3,4', 'geo:91,4', 'geo:here'])(
    'tells no place on earth for %s',
    (coordinates) => {
      const [event] = read(anActivity({ locations: { a: { name: 'Plein', coordinates } } }))[
        '@graph'
      ];
      expect(event?.location).toEqual([{ '@type': 'Place', name: 'Plein' }]);
    },
  );

  it('has no address to sign up at that is no page', () => {
    const registration = { kind: 'sign-up' as const, url: 'mailto:plein@waterstad.example' };
    const [event] = read(anActivity({ 'pleinwijzer.nl:registration': registration }))['@graph'];
    expect(event).not.toHaveProperty('offers');
  });

  it('gives each date of a series its place, and what differs on it', () => {
    const [series] = read(
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
    const [series] = read(
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

  it('is the same whatever the order of places, links and keywords', () => {
    const places = { b: { name: 'Zaal' }, a: { name: 'Plein' } };
    const links = { b: { href: 'https://b.example' }, a: { href: 'https://a.example' } };
    const keywords = { thee: true as const, koffie: true as const };
    const turn = <Value>(record: Record<string, Value>) =>
      Object.fromEntries(Object.entries(record).reverse());
    const activity = anActivity({ locations: places, links, keywords });
    const turned = { locations: turn(places), links: turn(links), keywords: turn(keywords) };
    expect(write({ ...activity, ...turned })).toBe(write(activity));
  });

  it('can stand within a script, whatever is in its texts', () => {
    const title = '</script><script>alert(1)</script><!-- Koffie';
    expect(write(anActivity({ title }))).not.toContain('<');
    expect(read(anActivity({ title }))['@graph'][0]?.name).toBe(title);
  });

  it('tells all of the sample agenda', () => {
    const graph = read(...sampleActivities);
    expect(graph['@context']).toBe('https://schema.org');
    expect(graph['@graph']).toHaveLength(sampleActivities.length);
    for (const event of graph['@graph'])
      expect(event).toMatchObject({ name: expect.any(String), startDate: expect.any(String) });
  });
});
