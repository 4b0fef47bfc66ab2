import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../utils/activity/activity';
import { day } from '../../../utils/activity/local-time';
import { type Choice, search } from '../../../widget/filters/search';
import { listFindable } from '../../../widget/filters/variants';
import { datesOf, findUpcoming } from '../../../widget/upcoming';
import { anActivity, morning } from '../../e2e/widget/feed';

const now = Date.parse(morning);
const until = now + 30 * day;

/** Each Wednesday from 25 November to 23 December. */
const weekly = (overrides: Partial<Activity> = {}) =>
  anActivity({ recurrenceRules: [{ frequency: 'weekly' }], ...overrides });

const allDates = ['11-25', '12-02', '12-09', '12-16', '12-23'];

const { signal } = new AbortController();

/** What the list shows for a choice, as month and day, and what the filters tell. */
async function choose(activities: Activity[], choice: Partial<Choice>) {
  const findable = await listFindable(activities, { now, until, datesOf });
  const whole = { search: '', themes: '', audiences: '', places: '', ...choice };
  const found = await search(findable, whole, signal);
  const shown = await findUpcoming(found.activities, now, until, 500, signal);
  return {
    dates: shown.map(({ start }) => start.toISOString().slice(5, 10)),
    titles: shown.map(({ activity }) => activity.title),
    count: found.activities.length,
    places: Object.fromEntries(found.counts.places),
    themes: Object.fromEntries(found.counts.themes),
  };
}

describe('a search', () => {
  const renamed = weekly({
    title: 'Samen Nederlands praten',
    recurrenceOverrides: { '2026-12-02T14:00:00': { title: 'Taalcafé' } },
  });

  it('finds a single date by its own name, and no other date of its series', async () => {
    const found = await choose([renamed, anActivity({ uid: 'b' })], { search: 'TAALCAFE' });
    expect(found).toMatchObject({ dates: ['12-02'], titles: ['Taalcafé'], count: 1 });
  });

  it('leaves out a single date that has lost the word', async () => {
    const found = await choose([renamed], { search: 'nederlands' });
    expect(found).toMatchObject({ dates: ['11-25', '12-09', '12-16', '12-23'], count: 1 });
  });

  it('finds all dates by what they share', async () => {
    expect((await choose([renamed], { search: 'ontwikkelplein' })).dates).toEqual(allDates);
  });

  it('finds an address and an online place, as the details tell them', async () => {
    const locations = { a: { name: 'Zuid', description: 'Lindelaan 7, 1234 AB Waterstad' } };
    const online = anActivity({
      uid: 'b',
      virtualLocations: { a: { name: 'Videobellen', uri: '' } },
    });
    expect(
      (await choose([anActivity({ locations }), online], { search: 'lindelaan 7' })).count,
    ).toBe(1);
    expect((await choose([anActivity({ locations }), online], { search: 'videobel' })).count).toBe(
      1,
    );
  });

  it('does not put words together from different dates', async () => {
    expect((await choose([renamed], { search: 'taalcafe nederlands' })).count).toBe(0);
  });
});

describe('a choice of a place', () => {
  const locations = { a: { name: 'Centraal' } };
  const moved = weekly({
    locations,
    recurrenceOverrides: {
      '2026-12-02T14:00:00': { 'locations/a/name': 'Zuid' },
      '2026-12-09T14:00:00': { locations: { b: { name: 'Zuid' } }, start: '2026-12-10T10:00:00' },
      '2026-12-16T14:00:00': { excluded: true },
      '2026-12-23T14:00:00': { duration: 'PT3H' },
    },
  });

  it('shows the dates that were moved there, on their own day', async () => {
    expect((await choose([moved], { places: 'Zuid' })).dates).toEqual(['12-02', '12-10']);
  });

  it('leaves out the dates that were moved elsewhere, and keeps what only lasts longer', async () => {
    expect((await choose([moved], { places: 'Centraal' })).dates).toEqual(['11-25', '12-23']);
  });

  it('is counted as what it would leave: activities, however many dates', async () => {
    const other = anActivity({ uid: 'b', locations: { z: { name: 'Zuid' } } });
    const { places, count } = await choose([moved, other], { places: 'Centraal' });
    expect({ places, count }).toEqual({ places: { Centraal: 1, Zuid: 2 }, count: 1 });
  });

  it('is counted with what else was chosen, for the same date', async () => {
    const themed = weekly({
      locations,
      'pleinwijzer.nl:themes': ['language'],
      recurrenceOverrides: {
        '2026-12-02T14:00:00': {
          locations: { b: { name: 'Zuid' } },
          'pleinwijzer.nl:themes': ['health'],
        },
      },
    });
    const atZuid = await choose([themed], { places: 'Zuid' });
    expect(atZuid.themes).toEqual({ health: 1 });
    expect((await choose([themed], { places: 'Zuid', themes: 'language' })).count).toBe(0);
  });

  it('knows no place at which nothing is in the time of the list', async () => {
    const later = weekly({
      locations,
      recurrenceOverrides: { '2027-06-02T14:00:00': { 'locations/a/name': 'Zuid' } },
    });
    const always = weekly({
      locations,
      recurrenceRules: [{ frequency: 'weekly', count: 1 }],
      recurrenceOverrides: { '2026-11-25T14:00:00': { 'locations/a/name': 'Zuid' } },
    });
    expect((await choose([later], {})).places).toEqual({ Centraal: 1 });
    expect((await choose([always], {})).places).toEqual({ Zuid: 1 });
  });

  it('shows the start of a series without a rule only where it is', async () => {
    const loose = anActivity({
      locations,
      recurrenceOverrides: { '2026-11-27T14:00:00': { 'locations/a/name': 'Zuid' } },
    });
    expect((await choose([loose], { places: 'Zuid' })).dates).toEqual(['11-27']);
    expect((await choose([loose], { places: 'Centraal' })).dates).toEqual(['11-25']);
  });
});

describe('the activities of a search', () => {
  it('are the same records when all their dates fit', async () => {
    const activity = weekly({
      recurrenceOverrides: { '2026-12-02T14:00:00': { title: 'Anders' } },
    });
    const findable = await listFindable([activity], { now, until, datesOf });
    const nothing = { search: '', themes: '', audiences: '', places: '' };
    const { activities } = await search(findable, nothing, signal);
    expect(activities[0]).toBe(activity);
  });

  it('may have changes of any type: what the list shows is found', async () => {
    const proto = JSON.parse('{"__proto__":{"start":"2026-12-01T14:00:00","title":"Anders"}}');
    const wrong = [7, 'x', [], null, { '': null }, { x: { start: 7 } }, proto];
    const activities = wrong.map((one, index) =>
      weekly({ uid: `${index}`, recurrenceOverrides: one as never }),
    );
    const shown = await findUpcoming(activities, now, until, 500, signal);
    const usual = shown.filter(({ activity }) => activity.title === 'Samen puzzelen');
    expect((await choose(activities, {})).dates).toHaveLength(shown.length);
    expect((await choose(activities, { search: 'puzzelen' })).dates).toHaveLength(usual.length);
    expect((await choose(activities, { search: 'anders' })).dates).toEqual(['12-01']);
  });
});
