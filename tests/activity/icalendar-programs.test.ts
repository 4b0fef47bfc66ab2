import { describe, expect, it } from 'vitest';
import { readICalendar } from '../../utils/activity/icalendar';
import { listStarts, readCalendarFile } from '../fixtures/calendar-text';

const read = (name: string) => readICalendar(readCalendarFile(name));

describe('calendars as programs write them', () => {
  it.each([
    'google',
    'outlook',
    'apple',
    'nextcloud',
    'events-calendar',
    'drupal',
    'libcal',
    'evolution',
  ])('reads all of the file of %s, with nothing to tell', (name) => {
    const { activities, problems } = read(name);
    expect(problems).toEqual([]);
    expect(activities.length).toBeGreaterThan(0);
  });

  it('reads a series of Google with its moved date, which comes before it in the file', () => {
    const [series] = read('google').activities;
    expect(series?.recurrenceOverrides).toMatchObject({
      '2026-10-05T13:00:00': { start: '2026-10-05T15:00:00', title: 'Taalcafé (later)' },
      '2026-10-19T13:00:00': { excluded: true },
    });
    expect(series && listStarts(series)).toHaveLength(15);
    expect(series && listStarts(series)).toContain('2026-10-05T13:00');
  });

  it('never reads who is invited, who invites and whom to ask', () => {
    const all = ['google', 'events-calendar', 'libcal'].map(read);
    expect(JSON.stringify(all)).not.toMatch(/noor|sam@|proef|hugo|mila|staal/i);
  });

  it('turns HTML in a description into text, and knows the codes in a title', () => {
    expect(read('google').activities[0]?.description).toBe(
      'Samen praten over gewone dingen.\nJe hoeft je niet aan te melden.',
    );
    expect(read('events-calendar').activities[0]?.title).toBe('Gratis rechtshulp & advies');
  });

  it('reads whole days of Google and of Apple', () => {
    const market = read('google').activities[1];
    expect(market).toMatchObject({
      start: '2026-12-05T00:00:00',
      duration: 'P2D',
      showWithoutTime: true,
    });
    expect(read('apple').activities[1]).toMatchObject({ duration: 'P1D', showWithoutTime: true });
  });

  it('keeps what is called off, as cancelled', () => {
    expect(read('google').activities[2]?.status).toBe('cancelled');
    expect(read('nextcloud').activities[0]?.recurrenceOverrides?.['2026-09-09T10:00:00']).toEqual({
      status: 'cancelled',
    });
  });

  it('reads the Windows zones of Outlook, also one of its own by its clocks', () => {
    const { activities } = read('outlook');
    expect(activities.map(({ timeZone }) => timeZone)).toEqual([
      'Europe/Amsterdam',
      'Europe/Amsterdam',
    ]);
    expect(activities.map(listStarts)).toEqual([
      ['2026-10-22T15:30', '2026-11-05T16:30', '2026-11-19T16:30'],
      ['2026-10-27T09:00', '2026-11-24T09:00', '2026-12-29T09:00'],
    ]);
  });

  it('reads the zone of Evolution behind its path, and a day that is left out whole', () => {
    const [series] = read('evolution').activities;
    expect(series && listStarts(series)).toEqual([
      '2026-11-24T10:00',
      '2026-12-01T10:00',
      '2026-12-15T10:00',
      '2026-12-22T10:00',
    ]);
  });

  it('reads added dates, themes, target groups and a place by its coordinates', () => {
    const [series] = read('nextcloud').activities;
    expect(series).toMatchObject({
      status: 'tentative',
      'pleinwijzer.nl:themes': ['numbers-money'],
      'pleinwijzer.nl:audiences': ['seniors'],
      keywords: { Koffie: true },
      locations: { '1': { coordinates: 'geo:51.81,4.67' } },
    });
    expect(series && listStarts(series)).toHaveLength(8);
  });

  it('shows times in UTC as times of the square', () => {
    const [ai] = read('drupal').activities;
    expect(ai).toMatchObject({ start: '2027-01-20T14:00:00', timeZone: 'Europe/Amsterdam' });
  });

  it('keeps every date where a program gives each of them the same uid', () => {
    const play = read('drupal').activities[1];
    expect(play && listStarts(play)).toEqual(['2026-12-02T08:30', '2026-12-09T08:30']);
  });

  it('takes a place on the web as an online place', () => {
    const [hour] = read('libcal').activities;
    expect(hour?.locations).toBeUndefined();
    expect(Object.values(hour?.virtualLocations ?? {})).toMatchObject([
      { uri: 'https://meet.waterstad.example/taalhuis' },
    ]);
  });
});
