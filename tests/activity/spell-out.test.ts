import { describe, expect, it } from 'vitest';
import type { Activity } from '../../utils/activity/activity';
import { expand } from '../../utils/activity/expand';
import { readICalendar } from '../../utils/activity/icalendar';
import { spellOut } from '../../utils/activity/spell-out';
import { buildICalendar } from '../../utils/activity/write-icalendar';
import { anActivity } from '../fixtures/activities';

const [from, to] = [Date.UTC(2027, 0), Date.UTC(2027, 11)];

const listStarts = (activity: Activity) =>
  [...expand(activity, from, to)].map(({ start, activity: { title } }) => `${+start} ${title}`);

const aSeries = (rule: object) =>
  anActivity({
    recurrenceRules: [{ frequency: 'weekly', ...rule }],
    recurrenceOverrides: {
      '2027-01-05T10:00:00': { excluded: true },
      '2027-01-12T10:00:00': { title: 'Anders', start: '2027-01-13T10:00:00' },
    },
  });

describe('spellOut', () => {
  it('leaves a series as it is where every rule is one', () => {
    const series = aSeries({ byDay: [{ day: 'tu' }] });
    expect(spellOut(series, from)).toBe(series);
  });

  it.each([
    { firstDayOfWeek: 7 },
    { byDay: [{ day: 'tu' }, { day: 'xx' }] },
    { byMonth: ['1', '2', '3L', 4] },
    { count: '30' },
  ])('gives a file the dates of a year that a rule with %j gives in the list', (rule) => {
    const series = aSeries(rule);
    expect(listStarts(series).length).toBeGreaterThan(8);
    const { activities, problems } = readICalendar(buildICalendar([spellOut(series, from)]));
    expect(problems).toEqual([]);
    expect(activities.flatMap(listStarts)).toEqual(listStarts(series));
  });
});
