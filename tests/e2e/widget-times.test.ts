import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { anActivity, giveFeed } from './widget/feed';
import { waitForList } from './widget/hands';
import { openStreet, pageWith, type Street, tags } from './widget/street';

let street: Street;

const weekly = { frequency: 'weekly' } as const;

/** What there is around the changes of the clocks: every Sunday, over the night, and once. */
const activities: Activity[] = [
  anActivity({
    uid: 'sundays',
    title: 'Zondagochtend',
    start: '2026-03-01T10:00:00',
    duration: 'PT2H',
    recurrenceRules: [weekly],
  }),
  anActivity({
    uid: 'nights',
    title: 'Leesnacht',
    start: '2026-03-07T23:00:00',
    duration: 'PT5H',
    recurrenceRules: [weekly],
  }),
  anActivity({
    uid: 'days',
    title: 'Hele dag open',
    start: '2026-03-01T00:00:00',
    duration: 'P1D',
    showWithoutTime: true,
    recurrenceRules: [weekly],
  }),
];

beforeAll(async () => {
  street = await openStreet();
  street.shop.answers.set('/agenda.json', giveFeed(activities));
});

afterAll(() => street.close());

/** What a visitor reads: the days, and below each its times and titles. */
async function read(now: string, timezoneId: string): Promise<string[]> {
  const { page, faults, close } = await street.visit(
    pageWith(tags(street, 'days="8" filters="none"')),
    {
      now,
      timezoneId,
    },
  );
  await waitForList(page);
  const lines = await page.locator('plein-agenda').evaluate(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('h2, .item') ?? [])].map((element) => {
      const text = (css: string) => element.querySelector(css)?.textContent ?? '';
      const title = `${text('.time')} ${text('.title')}`.trim();
      return element.matches('.item') ? title : (element.textContent ?? '').trim();
    }),
  );
  await close();
  expect(faults).toEqual([]);
  return lines;
}

const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Tokyo'];

describe.each(zones)('a visitor in %s', (zone) => {
  it('reads the times of the square in the night to summer time, 2026', async () => {
    expect(await read('2026-03-28T12:00:00+01:00', zone)).toEqual([
      'Vandaag zaterdag 28 maart',
      '23.00–05.00 uur Leesnacht',
      'Morgen zondag 29 maart',
      'Hele dag Hele dag open',
      '10.00–12.00 uur Zondagochtend',
      'zaterdag 4 april',
      '23.00–04.00 uur Leesnacht',
      'zondag 5 april',
      'Hele dag Hele dag open',
      '10.00–12.00 uur Zondagochtend',
    ]);
  });

  it('reads the times of the square in the night to winter time, 2026', async () => {
    expect((await read('2026-10-24T12:00:00+02:00', zone)).slice(0, 5)).toEqual([
      'Vandaag zaterdag 24 oktober',
      '23.00–03.00 uur Leesnacht',
      'Morgen zondag 25 oktober',
      'Hele dag Hele dag open',
      '10.00–12.00 uur Zondagochtend',
    ]);
  });

  it('reads the times of the square in the night to summer time, 2027', async () => {
    expect((await read('2027-03-27T12:00:00+01:00', zone)).slice(0, 5)).toEqual([
      'Vandaag zaterdag 27 maart',
      '23.00–05.00 uur Leesnacht',
      'Morgen zondag 28 maart',
      'Hele dag Hele dag open',
      '10.00–12.00 uur Zondagochtend',
    ]);
  });

  it('has the same today as the square, right after its midnight', async () => {
    const [first] = await read('2026-10-25T00:30:00+02:00', zone);
    expect(first).toBe('Vandaag zondag 25 oktober');
  });

  it('sees what is on now, in the hour that comes twice too', async () => {
    const lines = await read('2026-10-25T02:30:00+01:00', zone);
    expect(lines).toContain('23.00–03.00 uur Leesnacht Nu bezig');
  });
});
