import { describe, expect, it } from 'vitest';
import type { Activity, PatchObject } from '../../utils/activity/activity';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { anActivity } from '../fixtures/activities';

/** Mondays at 13.00 in November 2026, with changes of single dates. */
function withChanges(recurrenceOverrides: Record<string, PatchObject>): Activity {
  return anActivity({
    title: 'Taalcafé',
    start: '2026-11-02T13:00:00',
    duration: 'PT1H30M',
    recurrenceRules: [{ frequency: 'weekly' }],
    recurrenceOverrides,
  });
}

const november = (activity: Activity) => occurrencesBetween(activity, '2026-11-01', '2026-12-01');

/** Local starts of November, such as "02 13:00". */
function listStarts(changes: Record<string, PatchObject>): string[] {
  return november(withChanges(changes)).map(({ start }) =>
    new Date(+start + 3_600_000).toISOString().slice(8, 16).replace('T', ' '),
  );
}

const usual = ['02 13:00', '09 13:00', '16 13:00', '23 13:00', '30 13:00'];

/** The date of 9 November, with this change. */
function changed(patch: PatchObject) {
  return november(withChanges({ '2026-11-09T13:00:00': patch }))[1];
}

describe('a single date', () => {
  it('can be left out', () => {
    expect(listStarts({ '2026-11-09T13:00:00': { excluded: true } })).toEqual([
      '02 13:00',
      '16 13:00',
      '23 13:00',
      '30 13:00',
    ]);
  });

  it('can be added, in its place', () => {
    expect(listStarts({ '2026-11-12T19:00:00': {} })).toEqual([
      '02 13:00',
      '09 13:00',
      '12 19:00',
      '16 13:00',
      '23 13:00',
      '30 13:00',
    ]);
  });

  it('can be moved, and keeps the name that the rule gave it', () => {
    expect(listStarts({ '2026-11-09T13:00:00': { start: '2026-11-25T10:00:00' } })).toEqual([
      '02 13:00',
      '16 13:00',
      '23 13:00',
      '25 10:00',
      '30 13:00',
    ]);
    const moved = november(
      withChanges({ '2026-11-09T13:00:00': { start: '2026-11-10T10:00:00' } }),
    );
    expect(moved[1]?.recurrenceId).toBe('2026-11-09T13:00:00');
    expect(moved[1]?.end.toISOString()).toBe('2026-11-10T10:30:00.000Z');
  });

  it('can be moved into the window from far away, and out of it', () => {
    const out = listStarts({ '2026-11-09T13:00:00': { start: '2027-05-01T10:00:00' } });
    expect(out).toEqual(usual.filter((one) => one !== '09 13:00'));
    const into = listStarts({ '2028-03-06T13:00:00': { start: '2026-11-03T10:00:00' } });
    expect(into).toEqual(['02 13:00', '03 10:00', ...usual.slice(1)]);
  });

  it('can be cancelled and stays visible as such', () => {
    expect(changed({ status: 'cancelled' })?.status).toBe('cancelled');
    expect(november(withChanges({}))[1]?.status).toBe('confirmed');
  });

  it('can have its own length, title and place', () => {
    const place = { '@type': 'Location', name: 'Zuid' };
    const one = changed({ duration: 'PT3H', title: 'Feest', locations: { zuid: place } });
    expect(one?.end.toISOString()).toBe('2026-11-09T15:00:00.000Z');
    expect(one?.activity).toMatchObject({ title: 'Feest', locations: { zuid: place } });
    expect(one?.activity.start).toBe('2026-11-09T13:00:00');
  });

  it('can be changed by a path into the activity (RFC 8984 §1.4.9)', () => {
    const activity = {
      ...withChanges({
        '2026-11-09T13:00:00': { 'locations/a/name': 'Zaal 2', 'keywords/x~1y': null },
      }),
      locations: { a: { name: 'Zaal 1', description: 'Plein 1' } },
      keywords: { 'x/y': true as const, z: true as const },
    };
    const dates = november(activity);
    expect(dates[1]?.activity.locations).toEqual({
      a: { name: 'Zaal 2', description: 'Plein 1' },
    });
    expect(dates[1]?.activity.keywords).toEqual({ z: true });
    expect(dates[0]?.activity.locations).toEqual({ a: { name: 'Zaal 1', description: 'Plein 1' } });
  });

  it('cannot become another activity', () => {
    const one = changed({ uid: 'other', '@type': 'Task', recurrenceRules: [], title: 'Ja' });
    expect(one?.activity).toMatchObject({ '@type': 'Event', title: 'Ja' });
    expect(one?.activity.uid).not.toBe('other');
    expect(one?.activity.recurrenceRules).toHaveLength(1);
  });

  it('does not appear where its own start cannot be read', () => {
    const dates = listStarts({ '2026-11-09T13:00:00': { start: 'volgende week' } });
    expect(dates).toEqual(usual.filter((one) => one !== '09 13:00'));
  });

  it('stands in the zone that it has of its own', () => {
    expect(changed({ timeZone: 'America/New_York' })?.start.toISOString()).toBe(
      '2026-11-09T18:00:00.000Z',
    );
  });

  it('may be all there is, beside the start', () => {
    const { recurrenceRules: _, ...once } = withChanges({ '2026-11-19T13:00:00': {} });
    expect(november(once).map(({ recurrenceId }) => recurrenceId)).toEqual([
      '2026-11-02T13:00:00',
      '2026-11-19T13:00:00',
    ]);
  });
});
