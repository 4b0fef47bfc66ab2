import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { sampleTeam } from '../../practice/sample/settings';
import type { Activity } from '../../utils/activity/activity';
import { listGaps } from '../../utils/activity/board-gaps';
import { type BoardOptions, buildWeekBoard, type WeekBoard } from '../../utils/activity/week-board';
import { anActivity } from '../fixtures/activities';
import { plein, zuid } from '../fixtures/builders';

const seniors = { 'pleinwijzer.nl:audiences': ['seniors'] } satisfies Partial<Activity>;
const atZuid = { locations: { [zuid]: { name: 'Bibliotheek Zuid' } } };
const desk = (overrides: Partial<Activity> = {}) =>
  anActivity({
    title: 'Hulp van de overheid',
    'pleinwijzer.nl:themes': ['e-government', 'digital'],
    ...overrides,
  });

function build(activities: Activity[], options: Partial<BoardOptions> = {}): WeekBoard {
  const locations = [plein, zuid];
  return buildWeekBoard(activities, { monday: '2026-11-23', focus: [], locations, ...options });
}

/** The titles in a row's day, clusters apart. */
function titles(board: WeekBoard, audience: string, day: string): string[][] {
  const cell = board.rows
    .find((row) => row.audience === audience)
    ?.cells.find((one) => one.day === day);
  return (cell?.clusters ?? []).map(({ dates }) => dates.map(({ activity }) => activity.title));
}

const tuesday = '2026-11-24';

describe('the board of a week', () => {
  it('has a row for each focus group, then those with something on, then everyone', () => {
    const board = build(
      [
        anActivity({ 'pleinwijzer.nl:audiences': ['carers', 'parents'] }),
        anActivity({ 'pleinwijzer.nl:audiences': [] }),
      ],
      { focus: ['seniors'] },
    );
    const rows = board.rows.map(({ audience, isFocus }) => [audience, isFocus]);
    expect(rows).toEqual([
      ['seniors', true],
      ['parents', false],
      ['carers', false],
      ['everyone', false],
    ]);
  });

  it('has the five working days, and a day of the weekend only when something is on', () => {
    expect(build([anActivity()]).days.map(({ day }) => day)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ]);
    const saturday = build([anActivity({ start: '2026-11-28T13:00:00' })]);
    expect(saturday.days.at(-1)?.day).toBe('2026-11-28');
    expect(saturday.days).toHaveLength(6);
  });

  it('names the public holidays', () => {
    const { days } = build([], { monday: '2026-12-21' });
    expect(days.at(-1)).toEqual({ day: '2026-12-25', holiday: 'eerste kerstdag' });
  });

  it('joins what runs at the same time for one group, in a chain, and nothing else', () => {
    const board = build([
      anActivity({ ...seniors, title: 'Derde', start: `${tuesday}T12:00:00`, duration: 'PT1H' }),
      anActivity({ ...seniors, title: 'Tweede', start: `${tuesday}T11:00:00`, duration: 'PT1H' }),
      anActivity({ ...seniors, title: 'Eerste' }),
      anActivity({ title: 'Voor allen' }),
    ]);
    expect(titles(board, 'seniors', tuesday)).toEqual([['Eerste', 'Tweede'], ['Derde']]);
    expect(titles(board, 'everyone', tuesday)).toEqual([['Voor allen']]);
  });

  it('shows beside a group what runs for everyone then, at the same place only', () => {
    const later = { start: `${tuesday}T12:00:00` };
    const board = build([
      anActivity({ ...seniors, title: 'Kring' }),
      anActivity({ title: 'Ernaast' }),
      anActivity({ title: 'Elders', ...atZuid }),
      anActivity({ title: 'Later', ...later }),
      anActivity({ title: 'Gaat niet door', status: 'cancelled' }),
    ]);
    const [cluster] = board.rows[0]?.cells[1]?.clusters ?? [];
    expect(cluster?.alongside.map(({ activity }) => activity.title)).toEqual(['Ernaast']);
  });

  it('tells times on the clocks of the square, whatever the zone of the activity', () => {
    const london = { timeZone: 'Europe/London', duration: 'PT1H30M' };
    const [date] = build([anActivity(london)]).dates;
    expect(date).toMatchObject({ from: '11:00', to: '12:30', day: tuesday });
  });

  it('shows each date as it was changed, and drafts and cancelled ones as such', () => {
    const { 'pleinwijzer.nl:published': _, ...draft } = anActivity({
      recurrenceRules: [{ frequency: 'daily', count: 2 }],
      recurrenceOverrides: {
        [`${tuesday}T10:00:00`]: { title: 'Kerstkoffie', status: 'cancelled' },
      },
    });
    expect(build([draft]).dates).toMatchObject([
      { day: tuesday, isDraft: true, isCancelled: true, activity: { title: 'Kerstkoffie' } },
      { day: '2026-11-25', isDraft: true, isCancelled: false },
    ]);
  });

  it('shows whole days on each day that they take, also begun before the week', () => {
    const week = { start: '2026-11-21T00:00:00', duration: 'P4D', showWithoutTime: true };
    const days = build([anActivity(week)]).dates.map(({ day }) => day);
    expect(days).toEqual(['2026-11-23', '2026-11-24']);
  });

  it('shows one place only when asked: a location by its key, another by its name', () => {
    const elsewhere = { locations: { '1': { name: ' Buurthuis ' } } };
    const all = [anActivity(), anActivity(atZuid), anActivity(elsewhere)];
    expect(build(all, { place: zuid }).dates).toHaveLength(1);
    expect(build(all, { place: 'Buurthuis' }).dates.map(({ place }) => place)).toEqual([
      'Buurthuis',
    ]);
  });
});

describe('gaps', () => {
  const focus = ['seniors' as const];
  const find = (activities: Activity[], options: Partial<BoardOptions> = {}) =>
    listGaps(build(activities, { focus, ...options })).filter(({ day }) => day === tuesday);

  it('a working day without anything for a focus group is one, what is for everyone counted', () => {
    expect(find([anActivity(), anActivity({ ...seniors, status: 'cancelled' })])).toEqual([
      { kind: 'nothing', day: tuesday, audience: 'seniors', count: 0, forEveryone: 1 },
    ]);
  });

  it('activities without an IDO at the same place and time are one', () => {
    const gap = { kind: 'no-desk', day: tuesday, audience: 'seniors', count: 1 };
    const circle = anActivity(seniors);
    expect(find([circle])).toMatchObject([{ ...gap, forEveryone: 0 }]);
    expect(find([circle, desk({ start: `${tuesday}T12:00:00` })])).toMatchObject([gap]);
    expect(find([circle, desk(atZuid)])).toMatchObject([gap]);
    expect(find([circle, desk({ status: 'cancelled' })])).toMatchObject([gap]);
    expect(find([circle, desk()])).toEqual([]);
  });

  it.each<[what: string, activity: Activity, isDesk: boolean]>([
    ['so named', anActivity({ title: 'IDO in de wijk' }), true],
    ['about one half', anActivity({ 'pleinwijzer.nl:themes': ['e-government'] }), false],
    ['only for who signs up', desk({ 'pleinwijzer.nl:registration': { kind: 'sign-up' } }), false],
    ['for one group', desk({ 'pleinwijzer.nl:audiences': ['parents'] }), false],
  ])('an activity %s counts as an IDO, or does not', (_, activity, isDesk) => {
    expect(find([anActivity(seniors), activity]).length === 0).toBe(isDesk);
  });

  it('a holiday, a weekend, an empty week and other groups have none', () => {
    const christmas = { start: '2026-12-24T10:00:00' };
    const board = build([anActivity(christmas)], { focus, monday: '2026-12-21' });
    expect(listGaps(board).map(({ day }) => day)).not.toContain('2026-12-25');
    const saturday = build([anActivity({ start: '2026-11-28T10:00:00' })], { focus });
    expect(listGaps(saturday).map(({ day }) => day)).not.toContain('2026-11-28');
    expect(listGaps(build([], { focus }))).toEqual([]);
    const carers = anActivity({ 'pleinwijzer.nl:audiences': ['carers'] });
    expect(listGaps(build([carers]))).toEqual([]);
  });
});

describe('the week of Bibliotheek Waterstad', () => {
  const locations = sampleTeam.locations.map(({ uid }) => uid);
  const focus = ['learning-dutch', 'seniors'] as const;
  const board = buildWeekBoard(sampleActivities, { monday: '2026-11-30', focus, locations });

  it('shows on Tuesday what seniors can step over to, and the help desk beside it', () => {
    expect(titles(board, 'seniors', '2026-12-01')).toEqual([
      ['Computercursus (Klik & Tik)', 'Les op maat', 'Samen op pad', 'Blijf in beweging'],
    ]);
    const cell = board.rows[1]?.cells[1];
    expect(cell?.clusters[0]?.alongside.map(({ activity }) => activity.title)).toEqual([
      'Informatiepunt Digitale Overheid',
    ]);
  });

  it('joins on Monday, for who learns Dutch, what follows and what runs beside it', () => {
    expect(titles(board, 'learning-dutch', '2026-11-30')[0]?.toSorted()).toEqual([
      'Oefenen met taal, met hulp',
      'Samen lezen',
      'Taalcafé',
      'Vragen over inburgering',
    ]);
  });

  it('names the gaps: a memory desk without an IDO, a Wednesday with nothing', () => {
    const gaps = listGaps(board).map(({ kind, day, audience }) => [day, audience, kind]);
    expect(gaps).toEqual([
      ['2026-11-30', 'seniors', 'no-desk'],
      ['2026-12-01', 'learning-dutch', 'no-desk'],
      ['2026-12-02', 'learning-dutch', 'nothing'],
      ['2026-12-03', 'learning-dutch', 'nothing'],
      ['2026-12-04', 'learning-dutch', 'no-desk'],
      ['2026-12-04', 'seniors', 'nothing'],
    ]);
  });
});
