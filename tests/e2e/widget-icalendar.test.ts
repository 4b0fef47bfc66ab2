import { describe, expect, it } from 'vitest';
import { aCalendar, anEvent } from '../fixtures/calendar-text';
import { waitForList } from './widget/hands';
import { give } from './widget/serve';
import { keepStreet, pageWith, type Street, tags } from './widget/street';

let street: Street;

const stay = keepStreet((opened) => {
  street = opened;
});

function visit(body: string | Buffer, type: string) {
  street.shop.answers.set('/agenda.ics', give(body, type));
  return stay.visit(pageWith(tags({ ...street, feed: `${street.shop.url}/agenda.ics` })));
}

const text = aCalendar(...anEvent('SUMMARY:Taalcafé'));

describe('an iCalendar feed', () => {
  it.each([
    ['in Windows-1252', Buffer.from(text, 'latin1'), 'text/calendar; charset=iso-8859-1'],
    ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'text/calendar'],
    [
      'with a line that is folded within a letter',
      Buffer.from(Buffer.from(text).toString('latin1').replace('\u00c3', '\u00c3\r\n '), 'latin1'),
      'text/calendar; charset=utf-8',
    ],
  ])('is read %s', async (_name, body, type) => {
    const page = await visit(body, type);
    await waitForList(page);
    expect(await page.locator('plein-agenda .name').first().innerText()).toBe('Taalcafé');
  });

  it.each([
    ['is cut off', text.slice(0, -60)],
    ['is a page', 'BEGIN:VCALENDAR<html><p>Fout</p></html>'],
    ['has a date that is none', aCalendar(...anEvent('DTSTART:20261399T100000'))],
  ])('that %s is told as one that cannot be shown', async (_name, body) => {
    const page = await visit(body, 'text/calendar');
    await page.getByRole('alert').filter({ hasText: 'kan nu niet worden getoond' }).waitFor();
    expect(await page.getByRole('link', { name: 'Bekijk de agenda' }).isVisible()).toBe(true);
  });

  it('that has no activities is told as such', async () => {
    const page = await visit(aCalendar(), 'text/calendar');
    await page.getByText('Er staan nu geen activiteiten').waitFor();
  });
});
