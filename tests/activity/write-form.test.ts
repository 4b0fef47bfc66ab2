import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { sampleTeam } from '../../practice/sample/settings';
import type { Activity } from '../../utils/activity/activity';
import type { ActivityForm } from '../../utils/activity/form';
import { emptyForm, readForm } from '../../utils/activity/read-form';
import { readEuros, writeForm } from '../../utils/activity/write-form';
import { anActivity } from '../fixtures/activities';
import { describeDates } from './dates';

const places = Object.values(sampleTeam.locations);
const uids = places.map(({ uid }) => uid);

const change = (activity: Activity, next: Partial<ActivityForm>) =>
  writeForm({ ...readForm(activity, uids), ...next }, { activity, uid: 'x', places });

const create = (next: Partial<ActivityForm>) =>
  writeForm({ ...emptyForm('2026-11-24', ''), title: 'Koffie', ...next }, { uid: 'x', places });

describe('the form of an activity', () => {
  it.each(sampleActivities.map((one) => [one.title, one]))(
    'shows and keeps all of it: %s',
    (_, activity) => {
      expect(readForm(activity, uids).repeat).toBeDefined();
      expect(change(activity, {})).toEqual(activity);
    },
  );

  it('gives addresses as people type them their https', () => {
    const made = create({
      online: ' www.waterstad.nl/mee ',
      registration: 'sign-up',
      registrationUrl: 'waterstad.nl/aanmelden',
    });
    expect(Object.values(made.virtualLocations ?? {})).toMatchObject([
      { uri: 'https://www.waterstad.nl/mee' },
    ]);
    expect(made['pleinwijzer.nl:registration']).toEqual({
      kind: 'sign-up',
      url: 'https://waterstad.nl/aanmelden',
    });
  });

  it('says nothing that an imported activity does not say', () => {
    const bare = {
      '@type': 'Event',
      uid: 'a',
      updated: '',
      title: 'Koffie',
      start: '2026-11-24T10:00:00',
    };
    expect(change(bare as Activity, { description: 'Lekker' })).toEqual({
      ...bare,
      description: 'Lekker',
    });
  });

  it('keeps rules that it cannot show, and all that it does not know', () => {
    const activity = anActivity({
      recurrenceRules: [{ frequency: 'daily', interval: 3 }],
      links: { a: { href: 'https://example.org' } },
    });
    expect(readForm(activity, uids)).not.toHaveProperty('repeat');
    const changed = change(activity, { title: 'Thee', from: '11:00', to: '12:00' });
    expect(changed).toMatchObject({
      title: 'Thee',
      start: '2026-11-24T11:00:00',
      duration: 'PT1H',
      recurrenceRules: activity.recurrenceRules,
      links: activity.links,
    });
  });

  it('begins on the first day that the pattern gives', () => {
    const repeat = { kind: 'every-week' as const, days: ['mo' as const], nths: [] };
    expect(create({ repeat }).start).toBe('2026-11-30T10:00:00');
  });

  it('makes two rules of two moments, the earliest one being the start', () => {
    const activity = create({
      from: '14:00',
      to: '16:00',
      repeat: { kind: 'every-week', days: ['mo'], nths: [] },
      moments: [{ days: ['we'], from: '10:30', to: '12:30' }],
    });
    expect(describeDates(activity).slice(0, 3)).toEqual([
      '2026-11-25 10:30–12:30',
      '2026-11-30 14:00–16:00',
      '2026-12-02 10:30–12:30',
    ]);
    expect(readForm(activity, uids)).toMatchObject({
      from: '14:00',
      moments: [{ days: ['we'], from: '10:30', to: '12:30' }],
    });
  });

  it('takes whole days, one or several', () => {
    expect(create({ isAllDay: true })).toMatchObject({ duration: 'P1D', showWithoutTime: true });
    const long = create({ isAllDay: true, lastDate: '2026-11-26' });
    expect(long).toMatchObject({ start: '2026-11-24T00:00:00', duration: 'P3D' });
    expect(readForm(long, uids)).toMatchObject({ date: '2026-11-24', lastDate: '2026-11-26' });
  });

  it('has a place of the team, or one in words, or none', () => {
    const [place] = places;
    expect(create({ place: place?.uid ?? '' }).locations).toEqual({
      [place?.uid ?? '']: {
        '@type': 'Location',
        name: place?.name,
        ...(place?.address ? { description: place.address } : {}),
      },
    });
    const words = create({ place: 'other', placeName: 'De Peilstok', placeAddress: 'Kade 1' });
    expect(Object.values(words.locations ?? {})).toEqual([
      { '@type': 'Location', name: 'De Peilstok', description: 'Kade 1' },
    ]);
    expect(create({ place: '' })).not.toHaveProperty('locations');
  });

  it('keeps a text as text', () => {
    const title = '<b>Koffie</b> & thee';
    expect(create({ title }).title).toBe(title);
  });

  it.each([
    ['', 0],
    ['2,50', 2.5],
    ['€ 3', 3],
    ['0', 0],
    ['gratis', Number.NaN],
    ['-1', Number.NaN],
  ])('reads %j as a price', (typed, price) => {
    expect(readEuros(typed)).toBe(price);
  });
});
