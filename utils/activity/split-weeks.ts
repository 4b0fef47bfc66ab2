import type { Activity, RecurrenceRule } from './activity';
import { day, readLocal, writeLocal } from './local-time';
import { listByRule } from './rule-dates';
import { dayOf, startOfWeek, weekdayOn } from './rule-days';
import type { Span } from './split-spans';

/**
 * Whether a rule tells numbers of weeks, such as the even ones: many readers count those otherwise
 * than ISO 8601, or take every week.
 */
export const isOfWeeks = ({ byWeekNo, bySetPosition }: RecurrenceRule): boolean =>
  byWeekNo !== undefined && bySetPosition === undefined;

/** As far ahead as such a rule is written; people publish again before that. */
const tenYears = 3653 * day;

/**
 * A rule by numbers of weeks as stretches of a rule that every reader knows, each with all of its
 * dates: even weeks come every other week until a year has 53 of them. For ten years from its start
 * or its last change, whichever is later.
 */
export function readStretches(rule: RecurrenceRule, activity: Activity): Span[] {
  const start = readLocal(activity.start);
  const changed = Date.parse(activity.updated) || start;
  const range = { from: start, to: Math.max(start, changed) + tenYears, most: 5000 };
  const weeks = groupByWeek(listByRule(rule, start, range), rule);
  return joinWeeks(weeks).map((stretch) => spanOf(stretch, rule));
}

/** The dates of a rule in one week. */
interface Week {
  /** Its first day, counted from 1970. */
  first: number;
  locals: number[];
}

function groupByWeek(locals: readonly number[], { firstDayOfWeek }: RecurrenceRule): Week[] {
  const weeks = new Map<number, number[]>();
  for (const local of locals) {
    const first = startOfWeek(dayOf(local), firstDayOfWeek);
    if (!weeks.get(first)?.push(local)) weeks.set(first, [local]);
  }
  return [...weeks].map(([first, list]) => ({ first, locals: list }));
}

/** Weeks with the same days and times, each as long after the one before it. */
function joinWeeks(weeks: readonly Week[]): Week[][] {
  const stretches: Week[][] = [];
  for (const week of weeks) {
    const last = stretches.at(-1);
    if (last && isNext(week, last)) last.push(week);
    else stretches.push([week]);
  }
  return stretches;
}

function isNext(week: Week, stretch: readonly Week[]): boolean {
  const [one, two = week] = stretch as [Week, Week?];
  const last = stretch.at(-1) as Week;
  return week.first - last.first === two.first - one.first && patternOf(week) === patternOf(one);
}

const patternOf = ({ first, locals }: Week) => locals.map((local) => local - first * day).join();

function spanOf(stretch: readonly Week[], rule: RecurrenceRule): Span {
  const [one, two] = stretch as [Week, Week?];
  const locals = stretch.flatMap((week) => week.locals);
  const ids = new Set(locals.map(writeLocal));
  const { firstDayOfWeek, byHour, byMinute, bySecond } = rule;
  const days = new Set(one.locals.map((local) => weekdayOn(dayOf(local))));
  const plain: RecurrenceRule = {
    frequency: 'weekly',
    ...(two ? { interval: (two.first - one.first) / 7 } : {}),
    ...(firstDayOfWeek ? { firstDayOfWeek } : {}),
    byDay: [...days].map((name) => ({ day: name })),
    ...(byHour ? { byHour } : {}),
    ...(byMinute ? { byMinute } : {}),
    ...(bySecond ? { bySecond } : {}),
    until: writeLocal(locals.at(-1) as number),
  };
  return { rule: plain, first: locals[0] as number, ids, gives: (id) => ids.has(id), whole: rule };
}
