import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../utils/question/question';
import {
  addQuestion,
  type Counts,
  coverDays,
  dimensions,
  keysOf,
  listRows,
  type PeriodRange,
  periodsOf,
  sumTallies,
  type Tally,
} from '../../utils/report/tally';
import { anyDate, anyQuestion, dayAt, listDays, printSeed } from '../fixtures/arbitraries';
import { aQuestion, plein, zuid } from '../fixtures/builders';
import { countNaively } from '../fixtures/oracle';

printSeed('tally.test.ts');

describe('keysOf', () => {
  it('counts a question under each of its properties', () => {
    const question = aQuestion({
      topic: 'digid',
      detail: 'app',
      organisation: 'digid',
      help: ['course', 'referred'],
      outcome: 'referred',
      referrals: [
        { to: 'library-course', warm: true },
        { to: 'other', warm: false },
      ],
      duration: '5-10',
      connections: [
        { kind: 'activity', uid: 'a', response: 'offered' },
        { kind: 'activity', uid: 'b', response: 'interested' },
        { kind: 'partner', uid: 'c', response: 'offered' },
      ],
      wantsToBring: 'host',
    });
    expect(keysOf(question).sort()).toEqual(
      [
        ...['questions', 'topic:digid', 'detail:app', 'organisation:digid', 'outcome:referred'],
        ...['group:government', 'channel:in-person', 'help:course', 'help:referred'],
        ...['referral:library-course', 'referral:other', 'duration:5-10'],
        ...['offered:activity', 'interested:activity', 'offered:partner', 'bring:host'],
      ].sort(),
    );
  });

  it('says so when the outcome was not told, and is silent about the rest', () => {
    const { outcome: _, ...untold } = aQuestion({ help: [] });
    expect(keysOf(untold).sort()).toEqual(
      [
        ...['questions', 'topic:tax', 'organisation:belastingdienst', 'outcome:not-told'],
        ...['group:government', 'channel:in-person'],
      ].sort(),
    );
  });

  it('only names dimensions that can be shown, and none of them twice', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const keys = keysOf(question);
        expect(new Set(keys).size).toBe(keys.length);
        const names = keys.filter((key) => key !== 'questions').map((key) => key.split(':')[0]);
        for (const name of names) expect(dimensions).toContain(name);
      }),
    );
  });
});

describe('addQuestion', () => {
  it('gives after any adding, changing and taking out what counting from scratch gives', () => {
    const anyStep = fc.record({
      what: fc.constantFrom('add', 'edit', 'withdraw'),
      question: anyQuestion,
      which: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const counts: Counts = {};
        const present: Question[] = [];
        for (const { what, question, which } of steps) {
          const at = present.length === 0 ? -1 : which % present.length;
          if (what === 'add' || at < 0) {
            addQuestion(counts, question, 1);
            present.push(question);
            continue;
          }
          addQuestion(counts, present[at] as Question, -1);
          if (what === 'edit') addQuestion(counts, question, 1);
          present.splice(at, 1, ...(what === 'edit' ? [question] : []));
        }
        expect(counts).toEqual(countNaively(present));
      }),
    );
  });

  it('leaves nothing behind when all is taken out again', () => {
    const counts: Counts = {};
    addQuestion(counts, aQuestion(), 1);
    addQuestion(counts, aQuestion(), -1);
    expect(counts).toEqual({});
  });
});

describe('periodsOf', () => {
  it('is the day and the calendar month', () => {
    expect(periodsOf('2026-11-22')).toEqual(['D2026-11-22', 'M2026-11']);
  });
});

describe('sumTallies', () => {
  const tallies: Tally[] = [
    { period: 'D2026-11-22', location: plein, counts: { questions: 2, 'topic:tax': 2 } },
    { period: 'D2026-11-23', location: plein, counts: { questions: 1, 'topic:digid': 1 } },
    { period: 'D2026-11-23', location: zuid, counts: { questions: 3, 'topic:tax': 3 } },
  ];

  it('adds up what all locations counted, or one of them', () => {
    expect(sumTallies(tallies)).toEqual({ questions: 6, 'topic:tax': 5, 'topic:digid': 1 });
    expect(sumTallies(tallies, plein)).toEqual({ questions: 3, 'topic:tax': 2, 'topic:digid': 1 });
    expect(sumTallies(tallies, 'elsewhere')).toEqual({});
    expect(sumTallies([])).toEqual({});
  });

  it('does not change the tallies', () => {
    const copy = structuredClone(tallies);
    sumTallies(tallies);
    expect(tallies).toEqual(copy);
  });
});

describe('coverDays', () => {
  /** The days that a reader of these tallies counts: those whose period lies in a range. */
  function expand(ranges: PeriodRange[], days: string[]): string {
    return days
      .flatMap((day) => {
        const [own, month] = periodsOf(day);
        const isIn = ([first, last]: PeriodRange) =>
          (first <= own && own <= last) || (first <= month && month <= last);
        return ranges.filter(isIn).map(() => day);
      })
      .join(' ');
  }

  const everyDay = listDays('2019-12-01', '2035-01-31');

  it('covers exactly the days asked for, each of them once', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        expect(expand(coverDays(from, to), everyDay)).toBe(listDays(from, to).join(' '));
      }),
      { numRuns: 200 },
    );
  });

  it('covers exactly the days of every short period around the ends of months and years', () => {
    const wrong: string[] = [];
    for (const end of ['2024-02-29', '2026-02-28', '2026-12-31']) {
      const at = Date.parse(end) / 86_400_000;
      const days = listDays(dayAt(at - 80), dayAt(at + 80));
      for (let before = -2; before <= 33; before++) {
        for (let after = -2; after <= 33; after++) {
          const [from, to] = [dayAt(at - before), dayAt(at + after)];
          const covered = expand(coverDays(from, to), days);
          if (covered !== listDays(from, to).join(' ')) wrong.push(`${from}..${to}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['one day', '2026-11-22', '2026-11-22', [['D2026-11-22', 'D2026-11-22']]],
    ['one month', '2026-11-01', '2026-11-30', [['M2026-11', 'M2026-11']]],
    ['a leap month', '2028-02-01', '2028-02-29', [['M2028-02', 'M2028-02']]],
    ['not quite a leap month', '2028-02-01', '2028-02-28', [['D2028-02-01', 'D2028-02-28']]],
    ['a year', '2026-01-01', '2026-12-31', [['M2026-01', 'M2026-12']]],
    [
      'a year and some days at both ends',
      '2025-12-30',
      '2027-01-02',
      [
        ['M2026-01', 'M2026-12'],
        ['D2025-12-30', 'D2025-12-31'],
        ['D2027-01-01', 'D2027-01-02'],
      ],
    ],
  ])('takes as few tallies as possible for %s', (_, from, to, ranges) => {
    expect(coverDays(from, to)).toEqual(ranges);
  });

  it('reads no more than a month of days at each end, however long the period', () => {
    const ranges = coverDays('2020-01-02', '2034-12-30');
    expect(ranges.map(([first]) => first[0])).toEqual(['M', 'D', 'D']);
  });

  it('covers nothing when the last day lies before the first', () => {
    expect(coverDays('2026-11-23', '2026-11-22')).toEqual([]);
  });
});

describe('listRows', () => {
  const counts = {
    questions: 8,
    'topic:tax': 3,
    'topic:digid': 4,
    'topic:pgb': 1,
    'help:course': 8,
  };

  it('shows one dimension, most first, with its part of all questions', () => {
    expect(listRows(counts, 'topic')).toEqual([
      { value: 'digid', count: 4, share: 0.5 },
      { value: 'tax', count: 3, share: 0.375 },
      { value: 'pgb', count: 1, share: 0.125 },
    ]);
  });

  it('puts equal ones in the same order, however they were counted', () => {
    const one = { questions: 2, 'topic:b': 1, 'topic:a': 1 };
    const other = { questions: 2, 'topic:a': 1, 'topic:b': 1 };
    expect(listRows(one, 'topic')).toEqual(listRows(other, 'topic'));
  });

  it('keeps a value with a colon whole', () => {
    expect(listRows({ questions: 1, 'topic:team:x': 1 }, 'topic')[0]?.value).toBe('team:x');
  });

  it('is empty without questions', () => {
    expect(listRows({}, 'topic')).toEqual([]);
  });

  it('has topics that add up to all questions', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { maxLength: 20 }), (questions) => {
        const sums = countNaively(questions);
        const total = listRows(sums, 'topic').reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(questions.length);
      }),
    );
  });
});
