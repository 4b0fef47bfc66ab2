import type { RecurrenceRule } from './activity';

/** Milliseconds of the periods that are shorter than a day. */
export const units: Record<string, number> = {
  hourly: 3_600_000,
  minutely: 60_000,
  secondly: 1000,
};

/** One a minute: a rule with more times on a day is not followed. */
const timesMost = 1440;

/** Sorted, each once. */
export const inOrder = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** A function that gives the local times of a rule on a day, in order (RFC 8984 §4.3.3). */
export function timesOfDay(rule: RecurrenceRule, start: number): (midnight: number) => number[] {
  const unit = units[rule.frequency] ?? Number.POSITIVE_INFINITY;
  const date = new Date(start);
  const hours = rule.byHour ?? fill(unit, 3_600_000, 24, date.getUTCHours());
  const minutes = rule.byMinute ?? fill(unit, 60_000, 60, date.getUTCMinutes());
  const seconds = rule.bySecond ?? fill(unit, 1000, 60, date.getUTCSeconds());
  if (hours.length * minutes.length * seconds.length > timesMost) return () => [];
  const times = inOrder(
    hours.flatMap((hour) =>
      minutes.flatMap((minute) =>
        seconds.map((second) => ((hour * 60 + minute) * 60 + second) * 1000),
      ),
    ),
  );
  const step = rule.interval ?? 1;
  // Periods shorter than a day go by days too; their interval is counted in their times.
  const isIn = (local: number) =>
    !units[rule.frequency] || (Math.floor(local / unit) - Math.floor(start / unit)) % step === 0;
  return (midnight) => times.map((time) => midnight + time).filter(isIn);
}

/** All of them where the rule goes by this or by something shorter, otherwise the start's own. */
function fill(unit: number, length: number, most: number, own: number): number[] {
  return unit <= length ? Array.from({ length: most }, (_, index) => index) : [own];
}
