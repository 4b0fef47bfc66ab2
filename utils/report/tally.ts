import type { Question } from '../question/question';

/** Numbers of questions of one period at one location. */
export interface Tally {
  /** A day, `D2026-11-22`, or a calendar month, `M2026-11`. */
  period: string;
  /** Uid of the location. */
  location: string;
  /** Number of questions by `dimension:value`, such as `topic:tax`; `questions` is their total. */
  counts: Counts;
}

/** Numbers by `dimension:value`. */
export type Counts = Record<string, number>;

/** Properties by which questions are counted. */
export const dimensions = [
  'topic',
  'organisation',
  'outcome',
  'group',
  'help',
  'channel',
  'detail',
  'duration',
  'referral',
  'offered',
  'interested',
  'bring',
] as const;
export type Dimension = (typeof dimensions)[number];

/** The keys under which one question counts. */
export function keysOf(question: Question): string[] {
  return [
    'questions',
    `topic:${question.topic}`,
    `organisation:${question.organisation}`,
    `outcome:${question.outcome ?? 'not-told'}`,
    `group:${question.group}`,
    `channel:${question.channel}`,
    ...question.help.map((help) => `help:${help}`),
    ...question.referrals.map(({ to }) => `referral:${to}`),
    ...connectionKeys(question),
    ...(question.wantsToBring ? [`bring:${question.wantsToBring}`] : []),
    ...(question.detail ? [`detail:${question.detail}`] : []),
    ...(question.duration ? [`duration:${question.duration}`] : []),
  ];
}

/** A kind counts once per question; what somebody is interested in was offered too. */
function connectionKeys({ connections }: Question): string[] {
  const keys = connections.flatMap(({ kind, response }) => [
    `offered:${kind}`,
    ...(response === 'interested' ? [`interested:${kind}`] : []),
  ]);
  return [...new Set(keys)];
}

/** The day's and the month's period of a date. */
export function periodsOf(date: string): [day: string, month: string] {
  return [`D${date}`, `M${date.slice(0, 7)}`];
}

/** Adds the question `times` times (−1 takes it out) and drops what became zero. */
export function addQuestion(counts: Counts, question: Question, times: 1 | -1): void {
  for (const key of keysOf(question)) {
    const sum = (counts[key] ?? 0) + times;
    if (sum === 0) delete counts[key];
    else counts[key] = sum;
  }
}

/** Adds counts to others and drops what became zero. */
export function addCounts(counts: Counts, change: Counts): void {
  for (const [key, times] of Object.entries(change)) {
    const sum = (counts[key] ?? 0) + times;
    if (sum === 0) delete counts[key];
    else counts[key] = sum;
  }
}

/** The sum of tallies of one location, or of all. */
export function sumTallies(tallies: readonly Tally[], location?: string): Counts {
  const sum: Counts = {};
  for (const tally of tallies) {
    if (location !== undefined && tally.location !== location) continue;
    for (const [key, count] of Object.entries(tally.counts)) sum[key] = (sum[key] ?? 0) + count;
  }
  return sum;
}

/** First and last period of a run of tallies. */
export type PeriodRange = [first: string, last: string];

/**
 * The least tallies that together cover the days from `from` to `to`, both inclusive
 * (`YYYY-MM-DD`): whole months where they fit, days around them. Empty when `to` lies before `from`.
 */
export function coverDays(from: string, to: string): PeriodRange[] {
  if (to < from) return [];
  const firstMonth = from.endsWith('-01') ? from.slice(0, 7) : shiftMonth(from, 1);
  const lastMonth = isLastDay(to) ? to.slice(0, 7) : shiftMonth(to, -1);
  if (firstMonth > lastMonth) return [[`D${from}`, `D${to}`]];
  const ranges: PeriodRange[] = [[`M${firstMonth}`, `M${lastMonth}`]];
  if (from < `${firstMonth}-01`) ranges.push([`D${from}`, `D${from.slice(0, 7)}-31`]);
  if (to > `${lastMonth}-31`) ranges.push([`D${to.slice(0, 7)}-01`, `D${to}`]);
  return ranges;
}

function shiftMonth(date: string, months: number): string {
  const shifted = new Date(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months),
  );
  return shifted.toISOString().slice(0, 7);
}

function isLastDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.getUTCDate() === 1;
}

/** One line of a table of counts. */
export interface Row {
  /** The value of the dimension, such as a topic's id. */
  value: string;
  /** Number of questions. */
  count: number;
  /** Part of all questions of the period, 0–1. */
  share: number;
}

/** The lines of one dimension, most first; equal ones by value, so that the order is always the same. */
export function listRows(counts: Counts, dimension: Dimension): Row[] {
  const total = counts.questions ?? 0;
  return Object.entries(counts)
    .filter(([key]) => key.startsWith(`${dimension}:`))
    .map(([key, count]) => ({
      value: key.slice(dimension.length + 1),
      count,
      share: total > 0 ? count / total : 0,
    }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
