import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import type { Activity } from '../../utils/activity/activity';
import { anActivity } from '../fixtures/activities';
import { readGraph, writeGraph } from '../fixtures/json-ld';

const options = { title: 'Agenda', uid: 'agenda', url: 'https://waterstad.example/agenda' };
const weekly = { '@type': 'RecurrenceRule' as const, frequency: 'weekly' as const };

describe('agenda.jsonld', () => {
  it('tells what is once as an Event, with its place, price and how to join', () => {
    const [event] = readGraph(
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
    const [series] = readGraph(
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
    const [event] = readGraph(anActivity(more))['@graph'];
    expect(event).toMatchObject(told);
  });

  it.each(['geo:1.2.3,4', 'geo:91,4', 'geo:here'])(
    'tells no place on earth for %s',
    (coordinates) => {
      const [event] = readGraph(anActivity({ locations: { a: { name: 'Plein', coordinates } } }))[
        '@graph'
      ];
      expect(event?.location).toEqual([{ '@type': 'Place', name: 'Plein' }]);
    },
  );

  it('has no address to sign up at that is no page', () => {
    const registration = { kind: 'sign-up' as const, url: 'mailto:plein@waterstad.example' };
    const [event] = readGraph(anActivity({ 'pleinwijzer.nl:registration': registration }))[
      '@graph'
    ];
    expect(event).not.toHaveProperty('offers');
  });

  it('is the same whatever the order of places, links and keywords', () => {
    const places = { b: { name: 'Zaal' }, a: { name: 'Plein' } };
    const links = { b: { href: 'https://b.example' }, a: { href: 'https://a.example' } };
    const keywords = { thee: true as const, koffie: true as const };
    const turn = <Value>(record: Record<string, Value>) =>
      Object.fromEntries(Object.entries(record).reverse());
    const activity = anActivity({ locations: places, links, keywords });
    const turned = { locations: turn(places), links: turn(links), keywords: turn(keywords) };
    expect(writeGraph({ ...activity, ...turned })).toBe(writeGraph(activity));
  });

  it('can stand within a script, whatever is in its texts', () => {
    const title = '</script><script>alert(1)</script><!-- Koffie';
    expect(writeGraph(anActivity({ title }))).not.toContain('<');
    expect(readGraph(anActivity({ title }))['@graph'][0]?.name).toBe(title);
  });

  it('tells all of the sample agenda', () => {
    const graph = readGraph(...sampleActivities);
    expect(graph['@context']).toBe('https://schema.org');
    expect(graph['@graph']).toHaveLength(sampleActivities.length);
    for (const event of graph['@graph'])
      expect(event).toMatchObject({ name: expect.any(String), startDate: expect.any(String) });
  });
});
