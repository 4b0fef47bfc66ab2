import { describe, expect, it } from 'vitest';
import { comparePreview } from '../../components/activity/import-preview';
import type { Activity } from '../../utils/activity/activity';
import { readICalendar } from '../../utils/activity/icalendar';
import { aCalendar, anEvent, listStarts } from '../fixtures/calendar-text';

const at = (date: string) => `DTSTART;TZID=Europe/Amsterdam:${date}T130000`;

describe('events that share a uid', () => {
  const days = ['20261130', '20261207', '20261214'];
  const starts = ['2026-11-30T12:00', '2026-12-07T12:00', '2026-12-14T12:00'];
  const read = (sequences: number[], ...lines: string[]) =>
    readICalendar(
      aCalendar(
        ...days.flatMap((day, index) => anEvent(at(day), `SEQUENCE:${sequences[index]}`, ...lines)),
      ),
    );

  it('are dates of one activity, and told where their versions differ', () => {
    const { activities, problems } = read([0, 1, 2]);
    expect(activities.map(listStarts)).toEqual([starts]);
    expect(problems).toMatchObject([{ kind: 'several-dates', line: 10 }]);
  });

  it('are dates of one activity without a word where their versions are the same', () => {
    const { activities, problems } = read([1, 1, 1]);
    expect(activities.map(listStarts)).toEqual([starts]);
    expect(problems).toEqual([]);
  });

  it('are versions of a series where one of them comes back', () => {
    const { activities, problems } = read([0, 1, 2], 'RRULE:FREQ=DAILY;COUNT=2');
    expect(activities.map(({ start }) => start)).toEqual(['2026-12-14T13:00:00']);
    expect(problems).toEqual([]);
  });
});

describe('a uid that comes in two files, or is stored', () => {
  const uid = 'koffie@waterstad.example';
  const sourceOf = (...lines: string[]) => {
    const { activities } = readICalendar(aCalendar(...anEvent(`UID:${uid}`, ...lines)));
    return { name: '', activities, problems: [] };
  };
  const preview = (stored: Activity[], ...sources: ReturnType<typeof sourceOf>[]) =>
    comparePreview(sources, { stored, names: { locations: [], partners: [] }, closed: undefined });

  it.each([
    ['of which the number is higher', ['SEQUENCE:5'], ['SEQUENCE:1', 'DTSTAMP:20270101T000000Z']],
    ['that was changed later', ['DTSTAMP:20261102T000000Z'], ['DTSTAMP:20261101T000000Z']],
  ])('counts in the version %s, whatever the order', (_, newer, older) => {
    const [one, two] = [sourceOf('SUMMARY:Nieuw', ...newer), sourceOf('SUMMARY:Oud', ...older)];
    for (const sources of [
      [one, two],
      [two, one],
    ])
      expect(preview([], ...sources).added.map(({ title }) => title)).toEqual(['Nieuw']);
  });

  it('counts in the last file where one tells no version', () => {
    const [one, two] = [sourceOf('SUMMARY:Een', 'SEQUENCE:5'), sourceOf('SUMMARY:Twee')];
    expect(preview([], one, two).added.map(({ title }) => title)).toEqual(['Twee']);
  });

  it.each([
    ['an earlier one', ['SEQUENCE:1', 'DTSTAMP:20261101T000000Z'], true],
    ['an earlier one that was changed after it', ['SEQUENCE:1', 'DTSTAMP:20261103T000000Z'], false],
    ['a later one', ['SEQUENCE:6', 'DTSTAMP:20261103T000000Z'], false],
    ['one that tells no version', [], false],
  ])(
    'is told when the agenda has a later version and the file has %s: %s → %s',
    (_, lines, isOlder) => {
      const stored = sourceOf('SUMMARY:Eigen', 'SEQUENCE:5', 'DTSTAMP:20261102T000000Z').activities;
      const { changed } = preview(stored, sourceOf('SUMMARY:Anders', ...lines));
      expect(changed.map((change) => change.isOlder)).toEqual([isOlder]);
    },
  );
});
