import { describe, expect, it } from 'vitest';
import { readICalendar } from '../../utils/activity/icalendar';
import { describeProblem, problemKinds } from '../../utils/activity/icalendar-problem';
import { aCalendar, anEvent } from '../fixtures/calendar-text';

describe('a calendar that is to be checked', () => {
  it.each(['PRIVATE', 'confidential', 'X-TEAM'])(
    'keeps what is %s in its calendar, and tells to look before it is published',
    (value) => {
      const { activities, problems } = readICalendar(aCalendar(...anEvent(`CLASS:${value}`)));
      expect(activities).toHaveLength(1);
      expect(problems).toMatchObject([{ kind: 'private', line: 8 }]);
    },
  );

  it('tells once that a series is private, and nothing of what is public', () => {
    const series = anEvent('RRULE:FREQ=DAILY;COUNT=3', 'CLASS:PRIVATE');
    const [start] = series.filter((line) => line.startsWith('DTSTART'));
    const id = start?.replace('DTSTART', 'RECURRENCE-ID') ?? '';
    const moved = anEvent(id, 'CLASS:PRIVATE');
    expect(readICalendar(aCalendar(...series, ...moved)).problems).toMatchObject([
      { kind: 'private' },
    ]);
    expect(readICalendar(aCalendar(...anEvent('CLASS:Public'))).problems).toEqual([]);
  });

  it('tells of a date that is both taken out and changed, and not of one that is called off', () => {
    const id = ';TZID=Europe/Amsterdam:20261201T130000';
    const series = anEvent('RRULE:FREQ=DAILY;COUNT=3', `EXDATE${id}`);
    const readWith = (...date: string[]) =>
      readICalendar(aCalendar(...series, ...anEvent(`RECURRENCE-ID${id}`, ...date)));
    const { activities, problems } = readWith('DTSTART;TZID=Europe/Amsterdam:20261201T150000');
    expect(activities[0]?.recurrenceOverrides).toEqual({
      '2026-12-01T13:00:00': { excluded: true },
    });
    expect(problems).toMatchObject([{ kind: 'excluded', value: '2026-12-01' }]);
    expect(readWith(`DTSTART${id}`, 'STATUS:CANCELLED').problems).toEqual([]);
  });
});

describe('describeProblem', () => {
  it.each(problemKinds)('says what to do about %s, in both languages', (kind) => {
    const [nl, en] = (['nl', 'en'] as const).map((language) =>
      describeProblem({ kind, value: '2026-12-01' }, language),
    );
    expect(nl).toMatch(/^[A-Z].+\. .+\.$|: .+\.$/);
    expect(en).toMatch(/^[A-Z].+\. .+\.$|: .+\.$/);
    expect(nl).not.toBe(en);
  });

  it('names a date as people say it', () => {
    const problem = { kind: 'excluded', value: '2026-12-01' } as const;
    expect(describeProblem(problem, 'nl')).toContain('De datum dinsdag 1 december 2026 is');
    expect(describeProblem(problem, 'en')).toContain('The date Tuesday 1 December 2026 is');
  });
});
