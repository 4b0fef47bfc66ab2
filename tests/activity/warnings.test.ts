import { describe, expect, it } from 'vitest';
import { samplePartners } from '../../practice/sample/partners';
import type { Activity } from '../../utils/activity/activity';
import type { Warning } from '../../utils/activity/warnings';
import { findQuietWarnings, findWarnings } from '../../utils/activity/warnings';
import type { Partner } from '../../utils/partner/partner';
import { anActivity } from '../fixtures/activities';

const from = Date.parse('2026-11-20T12:00:00Z');
const partner = samplePartners[0] as Partner;

const find = (activity: Activity, others: Activity[] = [], partners: Partner[] = []): Warning[] =>
  findWarnings(activity, { others: [activity, ...others], partners, from });

/** Not on public holidays, of which other tests tell. */
const closed = { 'pleinwijzer.nl:closedIn': ['public-holidays' as const] };
const rule = { recurrenceRules: [{ frequency: 'weekly' as const }] };
const weekly = { ...rule, ...closed };

describe('another activity at the same place', () => {
  it('is told with the first date on which both are on', () => {
    const other = anActivity({ title: 'Spreekuur', start: '2026-12-08T11:00:00' });
    expect(find(anActivity(weekly), [other])).toEqual([
      { kind: 'overlap', date: new Date('2026-12-08T09:00:00Z'), other, more: 0 },
    ]);
  });

  it('is found where both repeat, and the rest is counted', () => {
    const others = [
      anActivity({ title: 'Later', start: '2026-12-01T11:00:00', ...weekly }),
      anActivity({ title: 'Eerst', start: '2026-11-24T09:00:00', ...weekly }),
    ];
    expect(find(anActivity(weekly), others)).toMatchObject([
      { kind: 'overlap', other: { title: 'Eerst' }, more: 1 },
    ]);
  });

  it.each<[string, Partial<Activity>]>([
    ['is over when the other begins', { start: '2026-11-24T12:00:00' }],
    ['is on another day', { start: '2026-11-25T10:00:00' }],
    ['is elsewhere', { locations: { x: { name: 'De Peilstok' } } }],
    ['is nowhere', { locations: {} }],
    ['is cancelled', { status: 'cancelled' }],
    [
      'is cancelled on that date',
      {
        ...weekly,
        recurrenceOverrides: { '2026-11-24T10:00:00': { status: 'cancelled' } },
        recurrenceRules: [{ frequency: 'weekly', count: 1 }],
      },
    ],
    [
      'takes the whole day',
      { showWithoutTime: true, start: '2026-11-24T00:00:00', duration: 'P1D' },
    ],
    ['was in the past', { start: '2026-10-20T10:00:00' }],
  ])('is no reason to warn when it %s', (_, other) => {
    expect(find(anActivity(), [anActivity(other)])).toEqual([]);
  });

  it('is known by the name of the place where another calendar numbers it otherwise', () => {
    const other = anActivity({ locations: { '1': { name: 'Ontwikkelplein' } } });
    expect(find(anActivity(), [other])).toHaveLength(1);
  });

  it('is looked for within a year, in bounded time', () => {
    const daily = {
      ...closed,
      recurrenceRules: [{ frequency: 'daily' as const }],
      start: '2026-01-01T15:00:00',
    };
    const others = Array.from({ length: 2000 }, () => anActivity(daily));
    const begin = performance.now();
    expect(find(anActivity(daily), others.slice(0, 1))).toHaveLength(1);
    find(anActivity({ ...daily, start: '2026-01-01T10:00:00' }), others);
    expect(performance.now() - begin).toBeLessThan(3000);
    const late = anActivity({ start: '2028-11-24T10:00:00' });
    expect(find(late, [anActivity({ start: '2028-11-24T10:00:00' })])).toEqual([]);
  });
});

describe('a public holiday', () => {
  const onFridays = { start: '2026-11-27T10:00:00', ...rule };

  it('is told when the activity would be on', () => {
    expect(find(anActivity(onFridays))).toEqual([
      {
        kind: 'closed-day',
        date: new Date('2026-12-25T09:00:00Z'),
        name: 'eerste kerstdag',
        more: 1,
      },
    ]);
  });

  it('is no reason to warn when it is off then by itself, or was left out', () => {
    expect(
      find(anActivity({ ...onFridays, 'pleinwijzer.nl:closedIn': ['public-holidays'] })),
    ).toEqual([]);
    const out = { excluded: true };
    const recurrenceOverrides = { '2026-12-25T10:00:00': out, '2027-01-01T10:00:00': out };
    expect(find(anActivity({ ...onFridays, recurrenceOverrides }))).toEqual([]);
  });
});

describe('a partner', () => {
  const own = { 'pleinwijzer.nl:partners': [partner.uid] };

  it('without a contact person is told, with one it is not', () => {
    expect(find(anActivity(own), [], [{ ...partner, contacts: [] }])).toEqual([
      { kind: 'no-contact', partner: partner.name },
    ]);
    expect(find(anActivity(own), [], [partner])).toEqual([]);
  });

  it('that no longer exists is told', () => {
    expect(find(anActivity(own))).toEqual([{ kind: 'partner-gone' }]);
  });

  it('is no must: the library does much alone', () => {
    expect(find(anActivity())).toEqual([]);
  });
});

it('the quiet warnings leave other activities out', () => {
  const others = [anActivity()];
  expect(findQuietWarnings(anActivity(), { others, partners: [], from })).toEqual([]);
});
