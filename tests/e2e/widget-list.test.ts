import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { anActivity, giveFeed, manyActivities } from './widget/feed';
import { openFilters, waitForList, waitForStatus } from './widget/hands';
import { keepStreet, pageWith, type Street, tags, type VisitOptions } from './widget/street';

let street: Street;

const stay = keepStreet((opened) => {
  street = opened;
  street.shop.answers.set('/many.json', giveFeed(manyActivities(2000)));
});

async function visit(feed = '/agenda.json', options: VisitOptions = {}): Promise<Page> {
  const embedded = tags({ ...street, feed: `${street.shop.url}${feed}` });
  return stay.visit(pageWith(`${embedded}<p>Tot ziens</p>`), options);
}

describe('the list on the page', () => {
  it.each([
    ['phone', 375, 740],
    ['desk', 1280, 720],
    ['tall screen', 1080, 1900],
  ])(
    'does not move once it is shown, nor what stands below it, on a %s',
    async (_name, width, height) => {
      // With the browser's own clock: a set one would tell other times than the measured ones.
      const page = await visit('/agenda.json', {
        now: false,
        viewport: { width, height },
        prepare: (one) => one.addInitScript(watchShifts),
      });
      await waitForList(page);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const { shown, shifts } = await page.evaluate(
        () => (window as unknown as { seen: Seen }).seen,
      );
      expect(shown).toBeGreaterThan(0);
      expect(shifts.filter(({ at }) => at > shown)).toEqual([]);
    },
  );

  it('tells times that a feed keeps in UTC by the clock of the square, and leaves out what has no name', async () => {
    const inUtc = { start: '2026-11-25T13:00:00', timeZone: 'Etc/UTC', duration: 'PT1H' };
    street.shop.answers.set(
      '/utc.json',
      giveFeed([anActivity(inUtc), anActivity({ uid: 'nameless', title: '   ' })]),
    );
    const page = await visit('/utc.json');
    await waitForList(page);
    expect(await page.locator('plein-agenda .time').allInnerTexts()).toEqual(['14.00–15.00 uur']);
  });

  it('shows a whole day on its day, with a name that stands apart from what is told beside it', async () => {
    const { duration: _, ...bare } = anActivity({
      start: '2026-11-25T00:00:00',
      showWithoutTime: true,
    });
    street.shop.answers.set('/day.json', giveFeed([bare]));
    const page = await visit('/day.json');
    await waitForList(page);
    await page.getByRole('button', { name: 'Samen puzzelen Nu bezig', exact: true }).waitFor();
    expect(await page.locator('plein-agenda .time').allInnerTexts()).toEqual(['Hele dag']);
  });

  it('names each day once, also where another day has begun elsewhere', async () => {
    const elsewhere = { start: '2026-11-26T00:00:00', timeZone: 'Asia/Tokyo', duration: 'P1D' };
    const entries = [
      anActivity({ uid: 'a', start: '2026-11-25T15:00:00' }),
      anActivity({ uid: 'b', ...elsewhere, showWithoutTime: true }),
      anActivity({ uid: 'c', start: '2026-11-25T17:00:00' }),
      anActivity({ uid: 'd', start: '2026-11-26T10:00:00' }),
    ];
    street.shop.answers.set('/zones.json', giveFeed(entries));
    const page = await visit('/zones.json');
    await waitForList(page);
    expect(await page.locator('plein-agenda h2').allInnerTexts()).toEqual([
      'Vandaag woensdag 25 november',
      'Morgen donderdag 26 november',
    ]);
    expect(await page.locator('plein-agenda .time').allInnerTexts()).toEqual([
      '15.00–16.30 uur',
      '17.00–18.30 uur',
      'Hele dag',
      '10.00–11.30 uur',
    ]);
  });

  it('tells until which day something goes on, and of what has begun only that', async () => {
    const fair = { start: '2026-11-20T00:00:00', duration: 'P14D', showWithoutTime: true };
    const entries = [
      anActivity({ uid: 'a', ...fair }),
      anActivity({ uid: 'b', start: '2026-11-24T10:00:00', duration: 'P2DT2H' }),
      anActivity({ uid: 'c', start: '2026-11-27T10:00:00', duration: 'P2DT6H' }),
      anActivity({ uid: 'd', start: '2026-11-28T14:00:00', duration: 'P2DT10H' }),
      anActivity({
        uid: 'e',
        start: '2026-12-30T00:00:00',
        duration: 'P3D',
        showWithoutTime: true,
      }),
    ];
    street.shop.answers.set('/long.json', giveFeed(entries));
    const page = await visit('/long.json');
    await waitForList(page);
    expect(await page.locator('plein-agenda .time').allTextContents()).toEqual([
      'tot en met donderdag 3 december',
      'tot donderdag 26 november, 12.00 uur',
      '10.00 uur tot zondag 29 november, 16.00 uur',
      '14.00 uur tot dinsdag 1 december, 00.00 uur',
      'Hele dag tot en met vrijdag 1 januari 2027',
    ]);
  });

  it('holds what is shown, however much the feed holds', async () => {
    const count = async (page: Page) => {
      await waitForList(page);
      return page
        .locator('plein-agenda')
        .evaluate(({ shadowRoot }) => shadowRoot?.querySelectorAll('*').length ?? 0);
    };
    const page = await visit();
    const few = await count(page);
    expect(await page.locator('plein-agenda .item').count()).toBe(20);
    const many = await count(await visit('/many.json'));
    expect(few).toBeGreaterThan(100);
    expect(many).toBeLessThan(few * 1.1);
  });

  it('grows by as much as it began with at each press', async () => {
    const page = await visit('/many.json');
    await waitForList(page);
    await page.getByRole('button', { name: 'Meer tonen' }).click();
    await page.locator('plein-agenda .item').nth(39).waitFor();
    expect(await page.locator('plein-agenda .item').count()).toBe(40);
  });

  it('keeps no empty room for what it does not show', async () => {
    const page = await visit('/many.json', { viewport: { width: 375, height: 740 } });
    await waitForList(page);
    const room = () =>
      page.locator('plein-agenda .agenda').evaluate((agenda) => {
        const last = agenda.lastElementChild as Element;
        return agenda.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom;
      });
    expect(await room()).toBeLessThan(40);
    await openFilters(page);
    await page.getByRole('searchbox').fill('bestaat niet');
    await waitForStatus(page, /Niets gevonden/);
    await expect.poll(room).toBeLessThan(40);
  });

  it('tells how many activities each choice leaves', async () => {
    const page = await visit();
    await openFilters(page);
    await waitForStatus(page, '39 activiteiten');
    const seniors = sampleActivities.filter((one) =>
      one['pleinwijzer.nl:audiences']?.includes('seniors'),
    );
    const choice = page.getByRole('combobox', { name: 'Voor wie' });
    expect(await choice.innerText()).toContain(`Senioren (${seniors.length})`);
  });
});

interface Seen {
  /** When the list was first painted, in milliseconds of the page. */
  shown: number;
  shifts: { at: number; value: number }[];
}

/** Notes each shift of the layout, and the first frame after the one that brought the list. */
function watchShifts(): void {
  const seen: Seen = { shown: 0, shifts: [] };
  (window as unknown as { seen: Seen }).seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shifts.push({
        at: entry.startTime,
        value: (entry as unknown as { value: number }).value,
      });
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const isThere = document.querySelector('plein-agenda')?.shadowRoot?.querySelector('.item');
    if (isThere)
      requestAnimationFrame(() => {
        // Not the time of the frame: that may lie before the end of a long one.
        seen.shown = performance.now();
      });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
