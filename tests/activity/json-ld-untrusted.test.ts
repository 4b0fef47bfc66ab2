import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { buildFeed } from '../../utils/activity/feed';
import { buildJsonLd } from '../../utils/activity/json-ld';
import { anActivity } from '../fixtures/activities';
import { printSeed } from '../fixtures/arbitraries';

printSeed('json-ld-untrusted.test.ts');

const anyJunk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(0, -1, 1e9, 2.5, '2', '', [], {}, null, [null], { a: null }, { a: 1 }),
  fc.constantFrom<unknown>('2026-02-30T10:00:00', '+275760-09-13T00:00:00', '0001-01-01T00:00:00'),
);

/** What belongs there, or anything else. */
const orJunk = (...values: unknown[]) => fc.oneof(fc.constantFrom(...values), anyJunk);

const anyRule = fc.oneof(
  fc.record(
    {
      frequency: orJunk('yearly', 'monthly', 'weekly', 'daily', 'hourly'),
      interval: orJunk(0, 2, 1e6),
      count: orJunk(1, 5, 1e12),
      until: orJunk('2027-01-01T00:00:00', '9999-12-31T23:59:59'),
      skip: orJunk('omit', 'backward'),
      firstDayOfWeek: orJunk('su', 'xx'),
      byDay: orJunk([{ day: 'mo' }], [{ day: 'mo', nthOfPeriod: 2 }], [{ day: 'xx' }], [null]),
      byMonth: orJunk(['1', '12'], ['5L']),
      byMonthDay: orJunk([1, 31], [-1], [0]),
      byHour: orJunk([9], [9, 14], [25]),
      byMinute: orJunk([30], Array(400).fill(1)),
      byWeekNo: orJunk([2, 4], [54]),
    },
    { requiredKeys: ['frequency'] },
  ),
  anyJunk,
);

const anyRules = fc.oneof(fc.array(anyRule, { maxLength: 3 }), anyJunk);

const fields = {
  '@type': orJunk('Event', 'Task'),
  uid: orJunk('uid', 5),
  updated: orJunk('2026-11-20T08:00:00.000Z', '9999-01-01T00:00:00Z', 'yesterday'),
  title: orJunk('Koffie', ['Koffie']),
  description: orJunk('Kom.', 5),
  start: orJunk('2026-05-04T10:00:00', '9999-12-31T23:59:59', '0001-01-01T00:00:00'),
  timeZone: orJunk('Europe/Amsterdam', 'Etc/UTC', 'Nergens/Niks', '+99:99', null),
  duration: orJunk('PT1H', 'P9999999W', 'PT9999999H', '-PT1H', 'P'),
  showWithoutTime: orJunk(true, 'true'),
  status: orJunk('cancelled', 'gone'),
  locations: orJunk({ a: { name: 'Plein', coordinates: 'geo:1,2,3' } }, { a: { name: 5 } }, [5]),
  virtualLocations: orJunk({ a: { uri: 'https://a.example' } }, { a: { uri: 5 } }),
  keywords: orJunk({ taal: true }, ['taal']),
  links: orJunk({ a: { href: 'https://a.example', rel: 5 } }, { a: { href: null } }),
  'pleinwijzer.nl:themes': orJunk(['language'], ['rocks'], 'language'),
  'pleinwijzer.nl:audiences': orJunk(['seniors'], ['cats'], [{}]),
  'pleinwijzer.nl:partners': orJunk(['Taalhuis'], [5], { length: 3 }),
  'pleinwijzer.nl:price': orJunk(0, -1, '5', 1e300),
  'pleinwijzer.nl:registration': orJunk({ kind: 'full' }, { kind: 'odd', url: 5 }),
};

const anyPatch = fc.oneof(
  fc.record({ excluded: orJunk(true), ...fields }, { requiredKeys: [] }),
  fc.dictionary(
    fc.constantFrom('locations/a/name', 'links/a/href', 'links/a', '__proto__/x', 'a/b/c'),
    orJunk('x', 'https://b.example'),
  ),
  anyJunk,
);

/** An activity in which any field may be of another kind, or not there. */
const anyHostile = fc
  .record(
    {
      ...fields,
      recurrenceRules: anyRules,
      excludedRecurrenceRules: anyRules,
      recurrenceOverrides: fc.oneof(
        fc.dictionary(
          fc.constantFrom('2026-05-04T10:00:00', '2026-05-04T14:00:00', 'x', '__proto__'),
          anyPatch,
        ),
        anyJunk,
      ),
    },
    { requiredKeys: [] },
  )
  .map((odd) => ({ ...anActivity(), ...odd }) as unknown as Activity);

/** A date, or a time with its offset, as schema.org writes it. */
const anyDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/;

function expectSound(text: string): void {
  expect(text).not.toMatch(/null|undefined|NaN|\[object/);
  for (const event of JSON.parse(text)['@graph'])
    for (const one of [event, ...(event.subEvent ?? [])]) {
      expect(one.name).toMatch(/\S/);
      expect(one.startDate).toMatch(anyDate);
      if ('endDate' in one) expect(one.endDate).toMatch(anyDate);
    }
}

describe('agenda.jsonld of activities that nobody checked', { timeout: 120_000 }, () => {
  it('never throws, and tells only names and dates that are such', () => {
    const updated = fc.oneof(fc.constant('2026-11-20T08:00:00.000Z'), anyJunk);
    fc.assert(
      fc.property(anyHostile, updated, (activity, latest) => {
        expectSound(buildJsonLd({ entries: [activity], updated: latest as string }));
      }),
      { numRuns: 1000 },
    );
  });

  it('is published whatever the others in the agenda hold', () => {
    fc.assert(
      fc.property(anyHostile, (activity) => {
        const records = [activity, anActivity({ uid: 'sound', title: 'Gezond' })];
        const text = buildFeed(records, { title: 'Agenda', uid: 'agenda' })['agenda.jsonld'];
        expectSound(text);
        expect(text).toContain('Gezond');
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the name of a date from which it is taken away', () => {
    const recurrenceOverrides = { '2026-11-24T10:00:00': { title: null, start: null } };
    const records = [anActivity({ title: 'Koffie', recurrenceOverrides })];
    const files = buildFeed(records, { title: 'Agenda', uid: 'agenda' });
    expect(JSON.parse(files['agenda.jsonld'])['@graph']).toMatchObject([{ name: 'Koffie' }]);
  });

  it.each(['recurrenceRules', 'excludedRecurrenceRules'])(
    'passes over a list in %s that is too long',
    (name) => {
      const rule = { frequency: 'yearly', byMinute: Array(400).fill(1) };
      const records = [anActivity({ title: 'Koffie', [name]: [rule] })];
      const files = buildFeed(records, { title: 'Agenda', uid: 'agenda' });
      expect(JSON.parse(files['agenda.jsonld'])['@graph']).toMatchObject([{ name: 'Koffie' }]);
    },
  );

  it.each([null, undefined, 5, 'x', [], {}])('leaves an entry out that is %j', (entry) => {
    const feed = buildJsonLd({ entries: [entry as never], updated: '2026-11-20T08:00:00.000Z' });
    expect(JSON.parse(feed)['@graph']).toEqual([]);
  });

  it('is soon done with thousands of rules and changes', () => {
    const many = anActivity({
      recurrenceRules: Array(5000).fill({ frequency: 'daily', count: 1e12, byMonth: ['1'] }),
      recurrenceOverrides: Object.fromEntries(
        Array.from({ length: 5000 }, (_, index) => [
          new Date(Date.UTC(2026, 10, 24, 10) + index * 21_600_000).toISOString().slice(0, 19),
          { title: 'x' },
        ]),
      ),
    });
    const begin = performance.now();
    buildJsonLd({ entries: [many], updated: many.updated });
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});
