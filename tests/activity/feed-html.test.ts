import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import type { Activity } from '../../utils/activity/activity';
import { areSameFiles, buildPublicFiles } from '../../utils/activity/public-files';
import { anActivity } from '../fixtures/activities';

const now = Date.parse('2026-11-25T09:00:00.000Z');
const options = { title: 'Agenda van het plein', uid: 'square' };

const write = (activities: readonly Activity[], at = now, more = {}) =>
  buildPublicFiles(activities, { ...options, ...more }, at)['agenda.html'];

const soup = anActivity({ uid: 'soup', title: 'Soep', start: '2026-11-26T12:00:00' });

/** The texts of elements of this name, in order. */
const textsIn = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g'))].map(([, text]) => text);

describe('the page of a feed for who has no scripts', () => {
  it('tells the coming dates by day, and what there is to know of each activity', () => {
    const html = write([
      anActivity({
        title: 'Kring',
        start: '2026-11-23T10:00:00',
        recurrenceRules: [{ frequency: 'weekly', count: 3 }],
        description: 'Met koffie.',
      }),
      soup,
    ]);
    expect(textsIn(html, 'h1')).toEqual(['Agenda van het plein']);
    expect(textsIn(html, 'h2')).toEqual([
      'donderdag 26 november',
      'maandag 30 november',
      'maandag 7 december',
      'Meer over de activiteiten',
    ]);
    expect(html).toContain('<li><b>Soep</b><br>12.00–14.00 uur · Ontwikkelplein</li>');
    expect(textsIn(html, 'h3')).toEqual(['Kring', 'Soep']);
    expect(html).toContain('<p>Met koffie.</p>');
    expect(html).toContain('Deze lijst is gemaakt op woensdag 25 november 2026.');
  });

  it('leaves out what is over, and keeps what is still going on', () => {
    const html = write([
      anActivity({ title: 'Voorbij' }),
      anActivity({
        title: 'Expositie',
        start: '2026-11-20T00:00:00',
        duration: 'P14D',
        showWithoutTime: true,
      }),
    ]);
    expect(html).not.toContain('Voorbij');
    expect(textsIn(html, 'h2')[0]).toBe('woensdag 25 november');
    expect(html).toContain('<b>Expositie</b><br>hele dag');
  });

  it('says that there are no activities when there are none', () => {
    expect(write([])).toContain('<p>Er zijn nu geen activiteiten.</p>');
    expect(write([])).not.toContain('<h2>');
  });

  it('tells what is cancelled, full, or to sign up for', () => {
    const registration = (kind: 'full' | 'sign-up') => ({
      'pleinwijzer.nl:registration': { kind, url: 'https://plein.example/aanmelden?a=1&b=2' },
    });
    const html = write([
      { ...soup, uid: 'a', title: 'A', status: 'cancelled', ...registration('full') },
      { ...soup, uid: 'b', title: 'B', ...registration('full') },
      { ...soup, uid: 'c', title: 'C', ...registration('sign-up') },
    ]);
    expect(html).toContain('<b>A</b> <strong>Gaat niet door</strong><br>12.00–14.00 uur');
    expect(html).toContain('<b>B</b><br>12.00–14.00 uur · Ontwikkelplein · vol');
    expect(html).toContain('<b>C</b><br>12.00–14.00 uur · Ontwikkelplein · aanmelden');
    expect(html).toContain('<a href="https://plein.example/aanmelden?a=1&amp;b=2">');
  });

  it('tells closed days by their name and not one by one', () => {
    const html = write([
      anActivity({
        start: '2026-11-24T10:00:00',
        recurrenceRules: [{ frequency: 'weekly' }],
        'pleinwijzer.nl:closedIn': ['school-holidays-midden'],
      }),
    ]);
    expect(html).toContain(
      '<p>Elke dinsdag 10.00–12.00 uur, niet in de schoolvakanties (regio midden)</p>',
    );
    expect(html).not.toContain('<h2>dinsdag 22 december</h2>');
  });

  it('escapes every text and follows no link but those of the web', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = write(
      [
        {
          ...soup,
          title: evil,
          description: evil,
          locations: { a: { name: evil, description: evil } },
          links: { a: { href: 'javascript:alert(1)' }, b: { href: 'https://x.example/"onclick=' } },
          'pleinwijzer.nl:registration': { kind: 'sign-up', url: 'data:text/html,x' },
        },
      ],
      now,
      { title: evil, url: 'javascript:alert(1)' },
    );
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
    expect([...tags].sort()).toEqual(
      'b body br h1 h2 h3 head html li meta p style title ul'.split(' '),
    );
    expect(html).not.toContain('<a ');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  });

  it('is the same text all day on the clock of the square, and another one the next day', () => {
    const at = (instant: string) => write(sampleActivities, Date.parse(instant));
    const morning = at('2026-11-24T23:00:00.000Z');
    expect(at('2026-11-25T22:59:59.999Z')).toBe(morning);
    expect(at('2026-11-25T23:00:00.000Z')).not.toBe(morning);
  });

  it('stays small with activities that never end', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      anActivity({ uid: `daily-${index}`, recurrenceRules: [{ frequency: 'daily' }] }),
    );
    const html = write(many);
    expect(html.match(/<li>/g)).toHaveLength(300);
    expect(html.length).toBeLessThan(200_000);
  });
});

describe('the files for a team server', () => {
  it('are the same when the content is, in whatever order it comes', () => {
    const build = (activities: readonly Activity[]) => buildPublicFiles(activities, options, now);
    const files = build(sampleActivities);
    expect(areSameFiles(files, build([...sampleActivities].reverse()))).toBe(true);
    expect(areSameFiles(files, build(sampleActivities.slice(1)))).toBe(false);
    expect(areSameFiles(files, {})).toBe(false);
  });
});
