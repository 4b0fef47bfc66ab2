import { frequencies, type RecurrenceRule } from './activity';
import { day, readLocal } from './local-time';
import { dayOf, daysThatFit, fillRule, planPeriods } from './rule-days';

/** No list of a rule has more than the days of a year. */
const longest = 366;

const none: readonly number[] = [];

/** More times than this no activity has on a day. */
const timesMost = 1440;

/** Milliseconds after midnight of the times of a rule, in order (RFC 8984 §4.3.3). */
function timesOfDay({ byHour, byMinute, bySecond }: RecurrenceRule, start: number): number[] {
  const date = new Date(start);
  const times = new Set<number>();
  for (const hour of byHour ?? [date.getUTCHours()])
    for (const minute of byMinute ?? [date.getUTCMinutes()])
      for (const second of bySecond ?? [date.getUTCSeconds()])
        if (times.size < timesMost) times.add(((hour * 60 + minute) * 60 + second) * 1000);
  return [...times].sort((a, b) => a - b);
}

/**
 * The local times that a rule gives from `from` (inclusive) to `to` (exclusive), in order; `start`
 * itself only where the rule gives it. Looks at the days of the window alone: what lies before it
 * costs nothing, save for a count (RFC 8984 §4.3.3). `work` is how many days may be looked at: a feed
 * may never keep a page busy. Rules by the hour, minute or second are not followed: no activity is so.
 * @throws when it is no rule
 */
export function startsByRule(
  given: RecurrenceRule,
  start: number,
  from: number,
  to: number,
  work = 100_000,
): number[] {
  const rule = fillRule(given, start);
  const { interval = 1, bySetPosition, count, until, frequency, skip } = rule;
  const isLong = Object.values(given).some(
    (part) => ((part as { length?: number } | null)?.length ?? 0) > longest,
  );
  if (isLong || !frequencies.includes(frequency)) throw rule;
  const { periodOf, firstOf } = planPeriods(rule);
  const fits = daysThatFit(rule);
  const isAsked = (date: number) =>
    interval === 1 || (periodOf(date) - periodOf(dayOf(start))) % interval === 0;
  let times: number[] | undefined;
  let known: number | undefined;
  let picked: number[] = [];
  let left = work;

  /** The times of a day, whatever the interval. Ten of them weigh as much as the look at a day. */
  function timesOf(date: number): readonly number[] {
    left -= 1;
    if (!fits(date)) return none;
    times ??= timesOfDay(rule, start);
    left -= times.length / 10;
    return times.map((time) => date * day + time);
  }

  /** The n-th times of a period. */
  function pick(period: number, positions: number[]): number[] {
    const all: number[] = [];
    for (let one = firstOf(period); one < firstOf(period + 1) && left > 0; one += 1)
      all.push(...timesOf(one));
    const found = positions.map((nth) => all[nth > 0 ? nth - 1 : all.length + nth]);
    return [...new Set(found)].filter((one) => one !== undefined).sort((a, b) => a - b);
  }

  /** The times of a day that stand on these places of its period, which is looked at once. */
  function picksOf(date: number, positions: number[]): readonly number[] {
    const period = periodOf(date);
    if (period !== known) picked = pick(period, positions);
    known = period;
    return left > 0 ? picked.filter((one) => dayOf(one) === date) : none;
  }

  function list(begin: number, end: number, most: number): number[] {
    const found: number[] = [];
    const after = Math.ceil(end / day);
    for (let date = dayOf(begin); date < after && left > 0; date += 1) {
      // A day that was moved forward lies in the month after its own.
      if (!isAsked(date) && !(skip === 'forward' && isAsked(date - 1))) continue;
      for (const local of bySetPosition ? picksOf(date, bySetPosition) : timesOf(date))
        if (local >= begin && local < end && found.push(local) >= most) return found;
    }
    return found;
  }

  /** The moment right after the last date of a count; the start counts in any case. */
  function endOfCount(most: number, end: number): number {
    let rest = most - 1;
    let begin = start + 1;
    if (rest < 1) return begin;
    const { byDay, byMonth, byMonthDay, byYearDay, byWeekNo } = rule;
    const isEven = frequency === 'weekly' || (frequency === 'daily' && !byDay);
    // Where every span of an interval is like the next, whole spans are passed over.
    if (isEven && !bySetPosition && !byMonth && !byMonthDay && !byYearDay && !byWeekNo) {
      const span = (frequency === 'weekly' ? 7 : 1) * interval * day;
      const each = list(begin, Math.min(end, begin + span), rest).length;
      const whole = each && Math.floor((rest - 1) / each);
      begin += whole * span;
      rest -= whole * each;
    }
    return (list(begin, end, rest)[rest - 1] ?? end) + 1;
  }

  let end = until ? Math.min(to, readLocal(until) + 1) : to;
  if (count) end = Math.min(end, endOfCount(count, end));
  return list(Math.max(from, start), end, left);
}
