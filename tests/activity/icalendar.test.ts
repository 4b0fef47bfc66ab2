import { describe, expect, it } from 'vitest';
import { readICalendar } from '../../utils/activity/icalendar';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { aCalendar, anEvent, listStarts, readOne } from '../fixtures/calendar-text';

const kindsOf = (text: unknown) => readICalendar(text).problems.map(({ kind }) => kind);

describe('readICalendar', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blank lines', ' \r\n\n', 'empty'],
    ['no text at all', undefined, 'empty'],
    ['a web page', '<!doctype html><title>Inloggen</title>', 'not-a-calendar'],
    ['a table', 'titel;datum\nKoffie;2026-11-30', 'not-a-calendar'],
    ['an empty calendar', aCalendar(), 'no-events'],
    ['only tasks', aCalendar('BEGIN:VTODO', 'UID:1', 'END:VTODO'), 'no-events'],
  ])('says so of %s', (_, text, kind) => {
    expect(readICalendar(text).activities).toEqual([]);
    expect(kindsOf(text)).toEqual([kind]);
  });

  it.each(['\r\n', '\n', '\r'])('reads lines that end in %j, with a byte order mark', (end) => {
    const text = `\ufeff${aCalendar(...anEvent('DESCRIPTION:een', ' twee', '\tdrie')).replaceAll('\r\n', end)}`;
    expect(readICalendar(text).activities[0]?.description).toBe('eentweedrie');
  });

  it('reads escaped text, small letters and quoted parameters', () => {
    const text = aCalendar(
      'begin:vevent',
      'uid:1',
      'summary;language=nl;x-a="a;b:c":Taal\\, koffie\\; thee \\\\ eind',
      'dtstart;tzid="Europe/Amsterdam":20261130T130000',
      'end:vevent',
    );
    expect(readICalendar(text).activities[0]?.title).toBe('Taal, koffie; thee \\ eind');
  });

  it('reads several calendars in one text, and a pasted event without any', () => {
    const one = aCalendar(...anEvent('UID:1'));
    const two = aCalendar(...anEvent('UID:2'));
    const bare = anEvent('UID:3').join('\n');
    const uids = (text: string) => readICalendar(text).activities.map(({ uid }) => uid);
    expect(uids(one + two)).toEqual(['1', '2']);
    expect(uids(bare)).toEqual(['3']);
  });

  it('leaves out an event that is cut off and tells its line; the others stay', () => {
    const text = aCalendar(...anEvent('UID:1').slice(0, -1), ...anEvent('UID:2'));
    const { activities, problems } = readICalendar(text);
    expect(activities.map(({ uid }) => uid)).toEqual(['2']);
    expect(problems).toEqual([{ kind: 'cut-off', line: 4, uid: '1' }]);
  });

  it('leaves out the last event of a text that stops halfway', () => {
    const text = aCalendar(...anEvent('UID:1'), ...anEvent('UID:2')).slice(0, -35);
    expect(readICalendar(text).activities.map(({ uid }) => uid)).toEqual(['1']);
    expect(kindsOf(text)).toEqual(['cut-off']);
  });

  it('skips lines that are none, and tells the first of those in a row', () => {
    const text = aCalendar(...anEvent('UID:1', 'dit hoort nergens bij', 'dit ook niet'));
    const { activities, problems } = readICalendar(text);
    expect(activities).toHaveLength(1);
    expect(problems).toEqual([{ kind: 'line', line: 8, uid: '1', value: 'dit hoort nergens bij' }]);
  });

  it.each([
    ['no start', ['DTSTART:'], 'date'],
    ['a start that is none', ['DTSTART:morgen'], 'date'],
    ['30 February', ['DTSTART:20260230T100000'], 'date'],
    ['the year 1', ['DTSTART:00010101T100000'], 'date'],
    ['an end that is none', ['DTEND:straks'], 'date'],
    [
      'an end before its start',
      ['DTEND;TZID=Europe/Amsterdam:20261130T120000'],
      'end-before-start',
    ],
    ['a length below zero', ['DURATION:-PT1H'], 'end-before-start'],
    ['a length that is none', ['DURATION:lang'], 'date'],
    ['a rule that is none', ['RRULE:FREQ=SOMS'], 'rule'],
    ['a rule of another year', ['RRULE:RSCALE=HEBREW;FREQ=YEARLY'], 'rule'],
    ['a count of nothing', ['RRULE:FREQ=DAILY;COUNT=0'], 'rule'],
  ])('leaves out an event with %s; the others stay', (_, lines, kind) => {
    const text = aCalendar(...anEvent('UID:1', ...lines), ...anEvent('UID:2'));
    const { activities, problems } = readICalendar(text);
    expect(activities.map(({ uid }) => uid)).toEqual(['2']);
    expect(problems).toMatchObject([{ kind, uid: '1' }]);
    expect(problems[0]?.line).toBeGreaterThan(3);
  });

  it('keeps an event of which a single date cannot be read', () => {
    const text = aCalendar(...anEvent('RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE:ooit'));
    expect(readICalendar(text).activities).toHaveLength(1);
    expect(kindsOf(text)).toEqual(['single-date']);
  });

  it('gives an event without a uid the same one each time', () => {
    const text = aCalendar(
      'BEGIN:VEVENT',
      'SUMMARY:Koffie',
      'DTSTART:20261130T120000Z',
      'END:VEVENT',
    );
    const [one] = readICalendar(text).activities;
    expect(one?.uid).toMatch(/^[0-9a-f-]{36}$/);
    expect(readICalendar(text.replaceAll('\r\n', '\n')).activities).toEqual([one]);
    const [other] = readICalendar(text.replace('Koffie', 'Thee')).activities;
    expect(other?.uid).not.toBe(one?.uid);
  });

  it('takes the moment of change from the calendar, never from the clock', () => {
    const stamp = 'DTSTAMP:20261101T080000Z';
    expect(readOne(stamp, 'LAST-MODIFIED:20261102T080000Z').updated).toBe(
      '2026-11-02T08:00:00.000Z',
    );
    expect(readOne(stamp).updated).toBe('2026-11-01T08:00:00.000Z');
    expect(readOne().updated).toBe('1970-01-01T00:00:00.000Z');
  });

  it('keeps the latest version of an event that stands there twice', () => {
    const text = aCalendar(
      ...anEvent('SEQUENCE:2', 'SUMMARY:Nieuw'),
      ...anEvent('SEQUENCE:1', 'SUMMARY:Oud'),
    );
    expect(readICalendar(text).activities.map(({ title }) => title)).toEqual(['Nieuw']);
  });

  it.each([
    ['SUMMARY:Thee', 'LOCATION:Zaal 1'],
    ['SUMMARY:Koffie', 'LOCATION:Zaal 2'],
  ])('tells of another event that has the uid and the start of the first: %s, %s', (...lines) => {
    const first = anEvent('SUMMARY:Koffie', 'LOCATION:Zaal 1');
    const { activities, problems } = readICalendar(
      aCalendar(...first, ...first, ...anEvent(...lines)),
    );
    expect(activities.map(({ title }) => title)).toEqual(['Koffie']);
    expect(problems.map(({ kind }) => kind)).toEqual(['duplicate']);
  });

  it('knows cancelling in the spelling of Americans too', () => {
    expect(readOne('STATUS:CANCELED').status).toBe('cancelled');
  });

  it.each(['GEO:0.000000;0.000000', 'GEO:;'])('takes %s for no place', (line) => {
    expect(readOne(line).locations).toBeUndefined();
    expect(readOne(line, 'LOCATION:Leeszaal').locations).toEqual({
      '1': { '@type': 'Location', name: 'Leeszaal' },
    });
  });

  it.each([
    ['2026-03-10T13:00:00+00:00', '2026-03-10T13:00:00.000Z'],
    ['20260310T080000-0500', '2026-03-10T13:00:00.000Z'],
    ['2026-03-10T00:30:00+02:00', '2026-03-09T22:30:00.000Z'],
  ])('reads a start with its distance to UTC: %s', (written, instant) => {
    const one = readOne(`DTSTART:${written}`);
    const [date] = occurrencesBetween(one, '2026-03-01', '2026-03-31', {});
    expect(date?.start.toISOString()).toBe(instant);
  });

  it('takes no day that is none for one, with a distance to UTC neither', () => {
    expect(kindsOf(aCalendar(...anEvent('DTSTART:20260230T100000+0100')))).toEqual(['date']);
  });

  it('cancels everything in a calendar that calls off', () => {
    const text = aCalendar('METHOD:CANCEL', ...anEvent());
    expect(readICalendar(text).activities[0]?.status).toBe('cancelled');
  });

  it('drops links that are not safe and keeps HTML as text', () => {
    const { activities, problems } = readICalendar(
      aCalendar(...anEvent('URL:javascript:alert(1)', 'SUMMARY:<img src=x onerror=alert(1)>')),
    );
    expect(activities[0]?.links).toBeUndefined();
    expect(activities[0]?.title).toBe('<img src=x onerror=alert(1)>');
    expect(problems).toMatchObject([{ kind: 'link', value: 'javascript:alert(1)' }]);
  });

  it.each(['www.waterstad.nl/mee', 'waterstad.nl/mee'])(
    'gives an address without a scheme its https: %s',
    (address) => {
      const { activities, problems } = readICalendar(aCalendar(...anEvent(`URL:${address}`)));
      expect(activities[0]?.links).toEqual({
        '1': { '@type': 'Link', href: `https://${address}` },
      });
      expect(problems).toEqual([]);
    },
  );

  it('takes control characters out of texts', () => {
    expect(readOne('SUMMARY:Kof\u0000fie\u0007', 'LOCATION:Ple\u0008in')).toMatchObject({
      title: 'Koffie',
      locations: { '1': { name: 'Plein' } },
    });
  });

  it('is not led astray by the names of what objects have', () => {
    const text = aCalendar(...anEvent('UID:__proto__', 'CATEGORIES:__proto__,constructor'));
    const [activity] = readICalendar(text).activities;
    expect(activity?.uid).toBe('__proto__');
    expect(Object.keys(activity?.keywords ?? {})).toEqual(['constructor']);
  });

  it('reads a date of a series that is not there as an activity of its own', () => {
    const text = aCalendar(...anEvent('RECURRENCE-ID;TZID=Europe/Amsterdam:20261130T130000'));
    const { activities, problems } = readICalendar(text);
    expect(activities.flatMap(listStarts)).toEqual(['2026-11-30T12:00']);
    expect(problems).toMatchObject([{ kind: 'no-series' }]);
  });

  it('tells a single time in UTC by the clock of the square, also in a calendar of UTC', () => {
    const event = anEvent('DTSTART:20261202T130000Z');
    const [activity] = readICalendar(aCalendar('X-WR-TIMEZONE:UTC', ...event)).activities;
    expect(activity).toMatchObject({ start: '2026-12-02T14:00:00', timeZone: 'Europe/Amsterdam' });
  });

  it('reads the description in HTML where there is no other', () => {
    const html = 'X-ALT-DESC;FMTTYPE=text/html:<p>Neem mee:</p><ul><li>koffie\\, thee</li></ul>';
    expect(readOne(html).description).toBe('Neem mee:\n– koffie, thee');
    expect(readOne(html, 'DESCRIPTION:Zie de website').description).toBe('Zie de website');
  });

  it('takes a list of dates without any for none', () => {
    expect(kindsOf(aCalendar(...anEvent('RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:')))).toEqual([]);
  });

  it('tells of a text that was broken off, and of no property that it does not know', () => {
    const lines = [
      'DESCRIPTION:Neem mee:',
      'Kosten: gratis',
      'X-MY_PROP:1',
      'SHOUT:1',
      'transp:OPAQUE',
    ];
    const { problems } = readICalendar(aCalendar(...anEvent(...lines)));
    expect(problems).toMatchObject([{ kind: 'line', line: 9, value: 'Kosten: gratis' }]);
  });

  it('tells that later dates are to be checked where a change was for them too', () => {
    const text = aCalendar(
      ...anEvent('RRULE:FREQ=WEEKLY;COUNT=3'),
      ...anEvent(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261207T130000',
        'DTSTART;TZID=Europe/Amsterdam:20261207T150000',
      ),
    );
    expect(kindsOf(text)).toEqual(['this-and-future']);
  });
});

describe('the size of what is read', () => {
  it.each([
    ['lines without an end', 'BEGIN:VEVENT\n'],
    ['folded lines', ' x\n'],
    ['calendars within each other', 'BEGIN:VCALENDAR\n'],
    ['ends without a beginning', 'END:VEVENT\n'],
    ['lines that are none', 'rommel\n'],
    ['one long line', 'a'],
  ])('ends for two million bytes of %s', (_, part) => {
    const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x${part.repeat(2_000_000 / part.length)}`;
    expect(readICalendar(text).activities).toEqual([]);
  });

  it('reads ten thousand events, each one date of the same series', () => {
    const day = (index: number) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10).replaceAll('-', '');
    const events = Array.from({ length: 10_000 }, (_, index) =>
      anEvent(`RECURRENCE-ID:${day(index)}T120000Z`, `DTSTART:${day(index)}T130000Z`),
    );
    const series = anEvent('DTSTART:20260101T120000Z', 'RRULE:FREQ=DAILY');
    const { activities } = readICalendar(aCalendar(...series, ...events.flat()));
    expect(Object.keys(activities[0]?.recurrenceOverrides ?? {})).toHaveLength(10_000);
  }, 60_000);
});
