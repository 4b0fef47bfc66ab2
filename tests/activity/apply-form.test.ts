import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { applyForm, type Scope, separateLengths } from '../../utils/activity/apply-form';
import type { ActivityForm } from '../../utils/activity/form';
import { emptyForm, readForm } from '../../utils/activity/read-form';
import { activityAt, cancelDate } from '../../utils/activity/single-date';
import { anActivity } from '../fixtures/activities';
import { describeDates } from './dates';

const places: never[] = [];

/** Every Tuesday from ten to twelve, six times. */
const aSeries = (overrides: Partial<Activity> = {}) =>
  anActivity({ recurrenceRules: [{ frequency: 'weekly', count: 6 }], ...overrides });

/** Changes the form of a series, or of one of its dates, for some of its dates. */
function change(base: Activity, next: Partial<ActivityForm>, scope: Scope, date?: string) {
  const shown = readForm(date ? activityAt(base, date) : base, []);
  let count = 0;
  const newUid = () => `new-${++count}`;
  return applyForm({ form: { ...shown, ...next }, base, date, places, newUid }, scope);
}

const third = '2026-12-08T10:00:00';

const titlesOf = (activities: Activity[]) =>
  activities.flatMap((one) =>
    describeDates(one).map((date) => activityAt(one, `${date.slice(0, 10)}T10:00:00`).title),
  );

describe('a change in the form of a series', () => {
  it('for one date leaves the others', () => {
    const [one] = change(aSeries(), { title: 'Thee' }, { kind: 'one', id: third });
    expect(one?.recurrenceOverrides).toEqual({ [third]: { title: 'Thee' } });
    const moved = change(aSeries(), { from: '13:00', to: '14:00' }, { kind: 'one', id: third });
    expect(describeDates(moved[0] as Activity)[2]).toBe('2026-12-08 13:00–14:00');
  });

  it('for all dates takes cancelled ones along', () => {
    const series = cancelDate(aSeries(), third);
    const [all] = change(series, { from: '13:00', to: '15:00' }, { kind: 'all' });
    expect(describeDates(all as Activity)[2]).toBe('2026-12-08 13:00–15:00 cancelled');
    expect(all?.sequence).toBe(1);
  });

  it('from a date on splits it, and divides the number of dates', () => {
    const halves = change(aSeries(), { title: 'Thee' }, { kind: 'following', id: third });
    expect(halves.map(({ uid }) => uid)).toEqual([expect.any(String), 'new-1']);
    expect(titlesOf(halves)).toEqual([
      ...Array(2).fill('Samen koffie drinken'),
      ...Array(4).fill('Thee'),
    ]);
    expect(halves.flatMap(describeDates)).toEqual(describeDates(aSeries()));
  });

  it('from a date on can have another pattern', () => {
    const repeat = { kind: 'even-weeks' as const, days: ['th' as const], nths: [] };
    const [, after] = change(aSeries(), { repeat }, { kind: 'following', id: third });
    expect(after?.start).toBe('2026-12-10T10:00:00');
    expect(after?.recurrenceRules?.[0]).toMatchObject({ frequency: 'yearly', count: 4 });
  });
});

describe('a change in the form of one date', () => {
  it('is for that date', () => {
    const [one] = change(aSeries(), { title: 'Thee' }, { kind: 'one', id: third }, third);
    expect(one?.recurrenceOverrides).toEqual({ [third]: { title: 'Thee' } });
  });

  it('is for all dates', () => {
    const [all] = change(aSeries(), { to: '13:00' }, { kind: 'all' }, third);
    expect(all).toMatchObject({ duration: 'PT3H' });
    expect(all).not.toHaveProperty('recurrenceOverrides');
  });

  it('is for that date and the following ones', () => {
    const halves = change(aSeries(), { title: 'Thee' }, { kind: 'following', id: third }, third);
    expect(titlesOf(halves)).toEqual([
      ...Array(2).fill('Samen koffie drinken'),
      ...Array(4).fill('Thee'),
    ]);
    expect(halves[1]).toMatchObject({ uid: 'new-1', start: third });
  });

  it('from the first date on is for all', () => {
    const first = '2026-11-24T10:00:00';
    const all = change(aSeries(), { title: 'Thee' }, { kind: 'following', id: first }, first);
    expect(all).toHaveLength(1);
    expect(titlesOf(all)).toEqual(Array(6).fill('Thee'));
  });
});

describe('moments of different lengths', () => {
  const form: ActivityForm = {
    ...emptyForm('2026-11-23', ''),
    repeat: { kind: 'every-week', days: ['mo'], nths: [] },
    moments: [
      { days: ['we'], from: '14:00', to: '16:00' },
      { days: ['fr'], from: '14:00', to: '15:00' },
    ],
  };

  it('become activities, one for each length', () => {
    expect(separateLengths(form)).toMatchObject([
      { from: '10:00', moments: [{ days: ['we'] }] },
      { from: '14:00', to: '15:00', repeat: { days: ['fr'] }, moments: [] },
    ]);
  });

  it('make one activity where the lengths are equal', () => {
    expect(separateLengths({ ...form, moments: form.moments.slice(0, 1) })).toHaveLength(1);
  });

  it('get a uid each', () => {
    let count = 0;
    const made = applyForm({ form, places, newUid: () => `new-${++count}` }, { kind: 'all' });
    expect(made.map(({ uid }) => uid)).toEqual(['new-1', 'new-2']);
  });
});
