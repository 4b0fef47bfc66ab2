import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { readICalendar } from '../../utils/activity/icalendar';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { anActivity, giveFeed } from './widget/feed';
import { openDetails, waitForList } from './widget/hands';
import { keepStreet, pageWith, type Street, tags, type VisitOptions } from './widget/street';

let street: Street;

/** An activity in which hardly anything is what it should be. */
const odd = {
  ...anActivity(),
  description: '<p>Hallo <b>u</b></p>',
  descriptionContentType: 'text/html',
  links: { a: { href: 7 } },
  locations: 7,
  updated: { toString: 1 },
  recurrenceRules: [{ frequency: 'weekly', firstDayOfWeek: 7 }],
  recurrenceOverrides: { '2026-12-02T14:00:00': { title: 7, 'links/a/href': null } },
};

const stay = keepStreet((opened) => {
  street = opened;
  const cancelled = anActivity({ title: 'Samen zingen', status: 'cancelled' });
  street.shop.answers.set('/odd.json', giveFeed([odd]));
  street.shop.answers.set('/cancelled.json', giveFeed([cancelled, anActivity({ uid: 'b' })]));
});

async function visit(feed = '/agenda.json', attributes = '', options: VisitOptions = {}) {
  const embedded = tags({ ...street, feed: `${street.shop.url}${feed}` }, attributes);
  const page = await stay.visit(pageWith(embedded), options);
  await waitForList(page);
  return page;
}

/** What the open details tell: lines by name. */
function readRows(page: Page): Promise<Record<string, string[]>> {
  return page
    .locator('plein-agenda')
    .evaluate(({ shadowRoot }) =>
      Object.fromEntries(
        [...(shadowRoot?.querySelectorAll('dl > div') ?? [])].map((row) => [
          row.querySelector('dt')?.textContent ?? '',
          [...row.querySelectorAll('dd')].map(({ textContent }) => textContent ?? ''),
        ]),
      ),
    );
}

/** The names and times of the list, in order. */
function readList(page: Page): Promise<string[]> {
  return page
    .locator('plein-agenda')
    .evaluate(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('.item') ?? [])].map(
        (item) =>
          `${item.querySelector('.time')?.textContent} ${item.querySelector('.name')?.textContent}`,
      ),
    );
}

/** The text of the calendar file that a button gives. */
async function save(page: Page, name: string): Promise<{ file: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return {
    file: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

describe('the details of an activity', () => {
  it('tell when, where, how and with whom, in the words of the square', async () => {
    const page = await visit();
    await openDetails(page, 'Taalcafé');
    const rows = await readRows(page);
    expect(rows.Wanneer?.[0]).toMatch(/^Elke maandag,? (van )?13\.00–14\.30 uur/);
    expect(rows['Volgende keren']?.[0]).toContain('7 december');
    expect(rows.Waar?.[0]).toContain('Ontwikkelplein, Centrale Bibliotheek, Marktplein 1');
    expect(rows.Kosten).toEqual(['Gratis']);
    expect(rows.Niveau).toEqual(['Vanaf A1']);
    expect(rows['Samen met']).toEqual(['Taalhuis Waterstad']);
    expect(JSON.stringify(rows)).not.toMatch(/undefined|null|01990a5c/);
    await page.getByText('We praten Nederlands over gewone dingen').waitFor();
  });

  it('tell it in English too', async () => {
    const page = await visit('/agenda.json', 'lang="en"');
    await openDetails(page, 'Taalcafé');
    const rows = await readRows(page);
    expect(rows.When?.[0]).toMatch(/^Every Monday,? (from )?13:00–14:30/);
    expect(rows.Price).toEqual(['Free']);
  });

  it('lead to the map and to signing up by a click, and ask for nothing before it', async () => {
    const page = await visit();
    await openDetails(page, 'Taalclub');
    const link = page.getByRole('link', { name: 'Aanmelden' });
    expect(await link.getAttribute('href')).toBe('https://waterstad.example/aanmelden');
    const map = page.getByRole('link', { name: /kaart/ });
    expect(await map.getAttribute('href')).toMatch(/^https:\/\/.*Marktplein/);
    expect(await map.getAttribute('rel')).toContain('noreferrer');
    const foreign = stay
      .requests()
      .filter((url) => !url.startsWith(street.shop.url) && url !== 'data:,');
    expect(foreign).toEqual([]);
  });

  it('put one date in the visitor’s own calendar', async () => {
    const page = await visit();
    await openDetails(page, 'Taalclub');
    const { file, text } = await save(page, 'Deze datum in mijn agenda');
    expect(file).toMatch(/^taalclub.*\.ics$/);
    const { activities, problems } = readICalendar(text);
    expect(problems).toEqual([]);
    const dates = activities.flatMap((one) => occurrencesBetween(one, '2026-01-01', '2028-01-01'));
    expect(dates.map(({ start }) => start.toISOString())).toEqual(['2026-11-25T12:30:00.000Z']);
  });

  it('put all dates there, without the days on which the square is closed', async () => {
    const page = await visit();
    await openDetails(page, 'Taalclub');
    const { text } = await save(page, 'Alle datums in mijn agenda');
    const own = sampleActivities.find(({ title }) => title.startsWith('Taalclub'));
    const { activities } = readICalendar(text);
    const starts = (one: typeof own) =>
      (one ? occurrencesBetween(one, '2026-09-01', '2027-09-01') : []).map(({ start }) => +start);
    expect(activities).toHaveLength(1);
    expect(starts(activities[0])).toEqual(starts(own));
    expect(starts(own).length).toBeGreaterThan(40);
  });

  it('give a calendar file of a feed that holds what it should not, without the odd', async () => {
    const page = await visit('/odd.json');
    await openDetails(page, 'Samen puzzelen');
    for (const name of ['Deze datum in mijn agenda', 'Alle datums in mijn agenda']) {
      const { text } = await save(page, name);
      const { activities, problems } = readICalendar(text);
      expect(problems).toEqual([]);
      expect(activities.map(({ title, description }) => [title, description])).toEqual([
        ['Samen puzzelen', 'Hallo u'],
      ]);
    }
  });

  it('offer no calendar file for what is cancelled', async () => {
    const page = await visit('/cancelled.json');
    await page.getByText('Gaat niet door').waitFor();
    await openDetails(page, 'Samen zingen');
    expect(await page.getByRole('button', { name: /mijn agenda/ }).count()).toBe(0);
  });

  it('say in a sentence that they cannot be had, and the list stays', async () => {
    const page = await visit('/agenda.json', '', {
      prepare: (one) => one.route('**/details-*.js*', (route) => route.abort()),
    });
    await page.getByRole('button', { name: 'Taalclub' }).first().click();
    await page.getByText('kan nu niet worden getoond').waitFor();
    expect(await page.locator('plein-agenda .item').count()).toBe(20);
  });
});

describe('a title', () => {
  const isOpen = (page: Page) =>
    page.getByRole('button', { name: 'Taalclub' }).first().getAttribute('aria-expanded');

  it('that is clicked twice at once opens its details, and a later click closes them', async () => {
    const page = await visit();
    const title = page.getByRole('button', { name: 'Taalclub' }).first();
    await title.dblclick();
    await page.locator('plein-agenda .details dl').waitFor();
    expect(await isOpen(page)).toBe('true');
    // Elsewhere first, so that the next click is one by itself.
    await page.locator('h1').first().click();
    await title.click();
    expect(await isOpen(page)).toBe('false');
    expect(await page.locator('plein-agenda .details').count()).toBe(0);
  });

  it('opens and closes its details at each press of a key', async () => {
    const page = await visit();
    const title = page.getByRole('button', { name: 'Taalclub' }).first();
    await title.press('Enter');
    expect(await isOpen(page)).toBe('true');
    await title.press('Enter');
    expect(await isOpen(page)).toBe('false');
    await title.press('Space');
    expect(await isOpen(page)).toBe('true');
  });
});

describe('an iCalendar file as a feed', () => {
  it('shows the same list as the feed, by a part that is loaded then only', async () => {
    const expected = await readList(await visit());
    expect(stay.requests().some((url) => url.includes('/icalendar-'))).toBe(false);
    const page = await visit('/agenda.ics');
    expect(stay.requests().filter((url) => url.includes('/icalendar-'))).toHaveLength(1);
    expect(await readList(page)).toEqual(expected);
  });

  it('counts an activity once that stands in both', async () => {
    const expected = await readList(await visit());
    const both = `/agenda.json ${street.shop.url}/agenda.ics`;
    expect(await readList(await visit(both))).toEqual(expected);
  });
});
