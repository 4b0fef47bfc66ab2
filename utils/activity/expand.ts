import { type Activity, homeZone, type Status, statuses } from './activity';
import { day, readDuration, readLocal, writeLocal } from './local-time';
import { applyPatch } from './patch';
import { startsByRule } from './rule';
import { offsetAt, toInstant } from './zone';

/** One date of an activity. */
export interface Occurrence {
  /** The activity, with the changes of this date in it. */
  activity: Activity;
  /** The start that the rule gives, which names this date (RFC 8984 §4.3.5). */
  recurrenceId: string;
  start: Date;
  end: Date;
  /** Whether it takes whole days. */
  allDay: boolean;
  status: Status;
}

/** Tells whether an activity is closed on a day, `YYYY-MM-DD`. */
export type IsClosed = (activity: Activity, date: string) => boolean;

/** From the year 1019 to 9892: moments that every part here can reckon with. */
const [earliest, latest] = [-3e13, 2.5e14];

/** More rules than this no activity has. */
const rulesMost = 50;

/** How many days the rules of one activity may look at together, in one go. */
const workMost = 20_000;

/**
 * The dates of an activity that start from `from` (inclusive) to `to` (exclusive), instants in
 * milliseconds, in order and lazily: a few weeks first, and more as they are asked for. Costs what
 * falls in the window, not what came before it. Never throws: what cannot be understood gives no
 * dates.
 */
export function* expand(
  activity: Activity,
  from: number,
  to: number,
  isClosed?: IsClosed,
): Generator<Occurrence> {
  const last = Math.min(to, latest);
  let begin = Math.max(from, earliest);
  try {
    for (let step = 32 * day; begin < last; step *= 2) {
      const end = Math.min(begin + step, last);
      yield* datesBetween(activity, begin, end, isClosed);
      begin = end;
    }
  } catch {
    // Somebody else's record: it gives what it gave.
  }
}

function datesBetween(
  activity: Activity,
  from: number,
  to: number,
  isClosed: IsClosed | undefined,
): Occurrence[] {
  const { recurrenceRules: rules, excludedRecurrenceRules: excluded, timeZone } = activity;
  const zone = timeZone ?? homeZone;
  const start = readLocal(activity.start);
  // Wider than any zone's jump; what is too much falls out below.
  const first = from + offsetAt(zone, from) - day;
  const last = to + offsetAt(zone, to) + day;
  const overrides = activity.recurrenceOverrides ?? {};
  const amount = Math.max(1, (rules?.length ?? 0) + (excluded?.length ?? 0));
  // Ten years of days for each in any case: no honest feed has so many rules that look so far.
  const work = Math.max(workMost / amount, 3700);
  const startsBy = (list: typeof rules) =>
    (list ?? [])
      .slice(0, rulesMost)
      .flatMap((rule) => startsByRule(rule, start, first, last, work));
  // The start is always the first date, also where no rule gives it (RFC 8984 §4.3.3.1).
  const locals = new Set([start, ...startsBy(rules)]);
  for (const local of startsBy(excluded)) locals.delete(local);
  const dates: Occurrence[] = [];
  for (const local of locals) {
    if (!(local >= first && local < last)) continue;
    const id = writeLocal(local);
    if (Object.hasOwn(overrides, id) || (rules?.length && isClosed?.(activity, id.slice(0, 10))))
      continue;
    dates.push(occurrenceOf(activity, local, id));
  }
  if (activity.recurrenceOverrides) dates.push(...datesMoved(activity, first, last));
  return dates
    .filter((one) => +one.start >= from && +one.start < to)
    .sort((a, b) => +a.start - +b.start);
}

/** The dates that were added, moved or changed one by one. */
function datesMoved(activity: Activity, first: number, last: number): Occurrence[] {
  const [least, most] = [writeLocal(first), writeLocal(last)];
  const dates: Occurrence[] = [];
  for (const [id, patch] of Object.entries(activity.recurrenceOverrides ?? {})) {
    const moved = (patch?.start ?? id) as string;
    // Texts of this form compare as the moments do, without being read.
    if (!patch || patch.excluded || moved < least || moved > most) continue;
    const local = readLocal(moved);
    // What cannot be read gives no date, and takes none away.
    if (Number.isNaN(local)) continue;
    dates.push(occurrenceOf({ ...applyPatch(activity, patch), start: moved }, local, id));
  }
  return dates;
}

function occurrenceOf(activity: Activity, local: number, recurrenceId: string): Occurrence {
  const zone = activity.timeZone ?? homeZone;
  const length = readDuration(activity.duration);
  const allDay = activity.showWithoutTime === true;
  // A day without a length is that day.
  const { days, time } = allDay && !length.days && !length.time ? { days: 1, time: 0 } : length;
  const start = toInstant(zone, local);
  // Days are days on the wall, hours are hours that pass (RFC 8984 §1.4.6).
  const end = (days ? toInstant(zone, local + days * day) : start) + time;
  const { status = 'confirmed' } = activity;
  return {
    activity,
    recurrenceId,
    start: new Date(start),
    end: new Date(end),
    allDay,
    status: statuses.includes(status) ? status : 'confirmed',
  };
}
