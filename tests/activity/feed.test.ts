import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import type { Activity } from '../../utils/activity/activity';
import { buildAgendaJson, buildFeed, type Group } from '../../utils/activity/feed';
import { readICalendar } from '../../utils/activity/icalendar';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { readAgenda } from '../../utils/activity/read-agenda';
import { anActivity } from '../fixtures/activities';
import { plein } from '../fixtures/builders';

const partner = '019aad51-2c80-7000-8000-00000000aaaa';

const options = {
  title: 'Agenda van het plein',
  uid: '019aad51-2c80-7000-8000-0000000000ff',
  url: 'https://waterstad.example/agenda',
  places: { [plein]: { name: 'Ontwikkelplein', address: 'Kerkstraat 1, Waterstad' } },
  partnerNames: { [partner]: 'Taalhuis Waterstad' },
};

const readGroup = (records: Parameters<typeof buildFeed>[0], more = {}): Group =>
  JSON.parse(buildFeed(records, { ...options, ...more })['agenda.json']);

/** The same value with the keys of every object the other way round. */
function turnKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(turnKeys) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, one]) => [key, turnKeys(one)])) as Value;
}

describe('buildFeed', () => {
  it('gives a JSCalendar Group with the page and the latest change in it', () => {
    const { entries, ...group } = readGroup([
      anActivity({ updated: '2026-11-01T08:00:00.000Z' }),
      anActivity({ updated: '2026-11-22T08:00:00.000Z' }),
    ]);
    expect(group).toEqual({
      '@type': 'Group',
      uid: options.uid,
      title: 'Agenda van het plein',
      updated: '2026-11-22T08:00:00.000Z',
      prodId: '-//Pleinwijzer//Agenda//NL',
      links: { page: { '@type': 'Link', href: options.url, rel: 'alternate' } },
    });
    expect(entries).toHaveLength(2);
  });

  it('holds what is published, also when it is cancelled, and no draft or removed activity', () => {
    const { 'pleinwijzer.nl:published': _, ...draft } = anActivity({ uid: 'concept' });
    const records = [
      draft,
      anActivity({ uid: 'vervalt', status: 'cancelled' }),
      { uid: 'weg', updated: '2026-11-20T08:00:00.000Z', deleted: true as const },
    ];
    const files = buildFeed(records, options);
    expect(readGroup(records).entries.map(({ uid, status }) => [uid, status])).toEqual([
      ['vervalt', 'cancelled'],
    ]);
    for (const text of Object.values(files)) expect(text).not.toMatch(/concept|weg/);
  });

  it('gives the same bytes whatever the order of records and of keys', () => {
    const turned = turnKeys([...sampleActivities].reverse());
    expect(buildFeed(turned, options)).toEqual(buildFeed(sampleActivities, options));
  });

  it('gives places and partners their present names, and leaves out a partner that is gone', () => {
    const activity = anActivity({
      'pleinwijzer.nl:partners': [partner, '019aad51-2c80-7000-8000-00000000bbbb'],
      recurrenceOverrides: { '2026-12-01T10:00:00': { locations: { [plein]: {} } } },
    });
    const [entry] = readGroup([activity]).entries;
    const place = {
      '@type': 'Location',
      name: 'Ontwikkelplein',
      description: 'Kerkstraat 1, Waterstad',
    };
    expect(entry).toMatchObject({
      'pleinwijzer.nl:partners': ['Taalhuis Waterstad'],
      locations: { [plein]: place },
      recurrenceOverrides: { '2026-12-01T10:00:00': { locations: { [plein]: place } } },
    });
  });

  it('lets nothing out but the known fields', () => {
    const odd = {
      ...anActivity(),
      notes: 'geheim 1',
      contacts: [{ name: 'geheim 2' }],
      participants: { a: { email: 'geheim@3.example' } },
      locations: { [plein]: { name: 'Plein', keyHolder: 'geheim 4' } },
      'pleinwijzer.nl:registration': { kind: 'sign-up', contact: 'geheim 5' },
      recurrenceOverrides: {
        '2026-12-01T10:00:00': { notes: 'geheim 6', 'locations/x/keyHolder': 'geheim 7' },
      },
    } as unknown as Activity;
    for (const text of Object.values(buildFeed([odd], options)))
      expect(text).not.toContain('geheim');
    expect(readGroup([odd]).entries[0]).not.toHaveProperty(['pleinwijzer.nl:published']);
  });

  it('drops links that are not safe, in an activity and in its single dates', () => {
    const bad = 'javascript:alert(1)';
    const activity = anActivity({
      links: { a: { href: bad }, b: { href: 'https://waterstad.example' } },
      'pleinwijzer.nl:registration': { kind: 'sign-up', url: bad },
      recurrenceOverrides: {
        '2026-12-01T10:00:00': { 'links/b/href': bad, links: { c: { href: bad } } },
      },
    });
    for (const text of Object.values(buildFeed([activity], { ...options, url: bad })))
      expect(text).not.toContain('javascript');
  });

  it('leaves out the days on which it is closed, and still says why', () => {
    const activity = anActivity({
      start: '2026-12-15T10:00:00',
      recurrenceRules: [{ '@type': 'RecurrenceRule', frequency: 'weekly' }],
      'pleinwijzer.nl:closedIn': ['school-holidays-midden'],
    });
    const [entry] = readGroup([activity]).entries;
    expect(entry?.recurrenceOverrides).toMatchObject({
      '2026-12-22T10:00:00': { excluded: true },
      '2026-12-29T10:00:00': { excluded: true },
    });
    expect(entry?.['pleinwijzer.nl:closedIn']).toEqual(['school-holidays-midden']);
  });

  it('has the dates of the sample agenda in each file, for a reader without holidays', () => {
    const dates = (activities: readonly Activity[], closed?: object) =>
      activities
        .flatMap((one) => occurrencesBetween(one, '2026-08-31', '2028-07-01', closed))
        .map(({ start, activity }) => `${start.toISOString()} ${activity.title}`)
        .sort();
    const files = buildFeed(sampleActivities, options);
    const expected = dates(sampleActivities);
    expect(dates(JSON.parse(files['agenda.json']).entries, {})).toEqual(expected);
    expect(dates(readICalendar(files['agenda.ics']).activities, {})).toEqual(expected);
  });

  it('writes no empty lists', () => {
    const activity = anActivity({ 'pleinwijzer.nl:themes': [], keywords: {}, recurrenceRules: [] });
    expect(JSON.stringify(readGroup([activity]).entries)).not.toMatch(/\[\]|\{\}/);
  });
});

describe('readAgenda', () => {
  it('reads back what was exported, drafts too', () => {
    const { 'pleinwijzer.nl:published': _, ...draft } = anActivity({ uid: 'concept' });
    const { activities, problems } = readAgenda(buildAgendaJson([draft], options));
    expect(problems).toEqual([]);
    expect(activities).toMatchObject([{ uid: 'concept', title: draft.title, start: draft.start }]);
  });

  it.each([
    ['', 'empty'],
    ['{"a":1}', 'not-a-calendar'],
    ['<html>', 'not-a-calendar'],
    ['null', 'not-a-calendar'],
    ['{"@type":"Group","entries":[]}', 'no-events'],
  ])('says what is wrong with %j', (text, kind) => {
    expect(readAgenda(text)).toEqual({ activities: [], problems: [{ kind }] });
  });

  it('reads a description in HTML as text', () => {
    const entry = { ...anActivity(), description: '<p>Kom <b>langs</b></p>' };
    const read = (more: object) => readAgenda(JSON.stringify([{ ...entry, ...more }])).activities;
    expect(read({ descriptionContentType: 'text/html' })[0]?.description).toBe('Kom langs');
    expect(read({})[0]?.description).toBe(entry.description);
  });

  it('leaves out what is no Event, such as a Task', () => {
    const task = {
      '@type': 'Task',
      uid: 't',
      title: 'Stoelen halen',
      start: '2026-12-02T09:00:00',
    };
    const { activities, problems } = readAgenda(JSON.stringify([task]));
    expect(activities).toEqual([]);
    expect(problems).toMatchObject([{ uid: 't' }]);
  });

  it('keeps the others when an entry is none', () => {
    const entries = [
      null,
      7,
      'x',
      [],
      { title: 'Zonder begin', uid: 'u' },
      anActivity({ uid: 'goed' }),
    ];
    const { activities, problems } = readAgenda(JSON.stringify({ entries }));
    expect(activities.map(({ uid }) => uid)).toEqual(['goed']);
    expect(problems).toHaveLength(5);
    expect(problems[4]).toEqual({ kind: 'date', uid: 'u', value: 'Zonder begin' });
  });

  it('takes of hostile values what it knows', () => {
    const entry = {
      ...anActivity(),
      '@type': 7,
      title: 'Thee',
      description: { toString: 'x' },
      locations: ['a'],
      links: { a: { href: 'javascript:alert(1)' } },
      keywords: null,
      recurrenceRules: [{ frequency: 'soms' }, 3],
      recurrenceOverrides: { gisteren: {}, '2026-12-01T10:00:00': { title: 5 } },
      sequence: 'veel',
      'pleinwijzer.nl:themes': ['language', 'sport'],
      'pleinwijzer.nl:price': -3,
    };
    const { activities } = readAgenda(JSON.stringify([entry]));
    const { uid, updated, start, timeZone, duration } = anActivity();
    expect(activities).toMatchObject([{ title: 'Thee', updated, start, timeZone, duration }]);
    expect(uid).toBeTruthy();
    expect(Object.keys(activities[0] ?? {}).sort()).toEqual([
      '@type',
      'duration',
      'pleinwijzer.nl:published',
      'pleinwijzer.nl:themes',
      'recurrenceOverrides',
      'start',
      'timeZone',
      'title',
      'uid',
      'updated',
    ]);
  });
});
