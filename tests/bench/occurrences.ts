import type { Activity, RecurrenceRule } from '../../utils/activity/activity';
import { expand } from '../../utils/activity/expand';
import { anActivity } from '../fixtures/activities';
import { median, showTime } from './statistics';
import type { Findings } from './table';

const from = Date.UTC(2026, 10, 1);
const to = Date.UTC(2026, 11, 1);

/** Rounds for the bar, and for what is only told. */
const rounds = { bar: 401, notes: 15 };

/** Windows that are expanded in each round: one alone is too short to time. */
const windows = 100;

/** An activity that began ten years ago, and the same one that began last month. */
interface Pair {
  name: string;
  old: Activity;
  young: Activity;
}

function pairOf(
  name: string,
  rule: RecurrenceRule,
  young = '2026-10-05',
  old = '2016-10-03',
): Pair {
  const since = (date: string) =>
    anActivity({ start: `${date}T10:00:00`, recurrenceRules: [rule] });
  return { name, old: since(old), young: since(young) };
}

const monday = [{ day: 'mo' as const }];

/** The bar is on the first one; the rest is told beside it. */
const weekly = pairOf('weekly', { frequency: 'weekly', byDay: monday });
const others = [
  pairOf('monthly, first and third Monday', {
    frequency: 'monthly',
    byDay: [1, 3].map((nthOfPeriod) => ({ day: 'mo', nthOfPeriod })),
  }),
  pairOf('weekly with a count of 600', { frequency: 'weekly', byDay: monday, count: 600 }),
  pairOf('monthly with a count of 150', {
    frequency: 'monthly',
    byDay: [{ day: 'mo', nthOfPeriod: 1 }],
    count: 150,
  }),
  pairOf('even weeks', {
    frequency: 'yearly',
    byWeekNo: Array.from({ length: 26 }, (_, index) => 2 + 2 * index),
    byDay: monday,
  }),
];

/**
 * Whether an activity that goes on for years costs more than a new one: a window of one month of a
 * rule that began ten years ago, against the same rule begun last month, in turn within one process.
 */
export function findOccurrences(): Findings {
  const { old, young } = measurePair(weekly, rounds.bar);
  return {
    lines: [
      {
        what: `${windows} months of a weekly rule of ten years`,
        measured: old,
        baseline: young,
        than: 'begun last month',
        bar: { times: 1.2 },
      },
    ],
    notes: others.map(notePair),
  };
}

function notePair(pair: Pair): string {
  const { old, young } = measurePair(pair, rounds.notes);
  const ratio = (old / young).toFixed(2);
  return `occurrences, ${pair.name}: ${showTime(old)} against ${showTime(young)}, ${ratio} ×`;
}

function measurePair({ old, young }: Pair, amount: number): { old: number; young: number } {
  const times: { old: number[]; young: number[] } = { old: [], young: [] };
  // Once before: the first ones are slow for whoever comes first.
  for (const one of [old, young, old, young]) timeWindows(one);
  for (let round = 0; round < amount; round += 1) {
    // In turn, and each first every other time: a busy machine slows both alike.
    const order = round % 2 === 0 ? (['old', 'young'] as const) : (['young', 'old'] as const);
    for (const one of order) times[one].push(timeWindows(one === 'old' ? old : young));
  }
  return { old: median(times.old), young: median(times.young) };
}

function timeWindows(activity: Activity): number {
  const begin = performance.now();
  let count = 0;
  for (let one = 0; one < windows; one += 1) count += [...expand(activity, from, to)].length;
  if (count === 0) throw new Error('Nothing was expanded: the measurement means nothing');
  return performance.now() - begin;
}
