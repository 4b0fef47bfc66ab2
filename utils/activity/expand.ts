import { type Activity, homeZone, type Status, statuses } from './activity';
import { day, readDuration, readLocal, writeLocal } from './local-time';
import { applyPatch } from './patch';
import { startsByRule, type Work } from './rule';
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

/** More than any zone's jump: the local window is that much wider than the asked one. */
const margin = 14 * 3_600_000;

/** From the year 1019 to 9892: moments that every part here can reckon with. */
const [earliest, latest] = [-3e13, 2.5e14];

/** Days and times that are looked at for one activity: its feed may never keep a page busy. */
const workMost = 100_000;

/** More rules than this no activity has. */
const rulesMost = 50;

/**
 * The dates of an activity that start from `from` (inclusive) to `to` (exclusive), instants in
 * milliseconds, one by one and in order. Costs what falls in the window, not what came before it.
 * Never throws: what cannot be understood gives no dates.
 */
export function* expand(
  activity: Activity,
  from: number,
  to: number,
  isClosed?: IsClosed,
): Generator<Occurrence> {
  const [begin, end] = [Math.max(from, earliest), Math.min(to, latest)];
  const start = readLocal(activity?.start);
  if (!(begin < end) || Number.isNaN(start)) return;
  const zone = activity.timeZone ?? homeZone;
  const isInside = (one: Occurrence) => +one.start >= begin && +one.start < end;
  const waiting = overridden(activity, begin - margin, end + margin)
    .filter(isInside)
    .sort(byStart);
  const overrides = activity.recurrenceOverrides ?? {};
  const isRegular = (id: string) =>
    !Object.hasOwn(overrides, id) && !(hasRules(activity) && isClosed?.(activity, id.slice(0, 10)));
  const toOccurrence = prepare(activity);
  const [first, last] = [
    begin + offsetAt(zone, begin) - margin,
    end + offsetAt(zone, end) + margin,
  ];
  for (const local of regularStarts(activity, start, first, last)) {
    const id = writeLocal(local);
    if (!isRegular(id)) continue;
    const occurrence = toOccurrence(local, id);
    if (!isInside(occurrence)) continue;
    // A time that the clocks skip comes out later than the ones after it: it waits for its turn.
    if (+occurrence.start + offsetAt(zone, +occurrence.start) !== local) {
      waiting.push(occurrence);
      waiting.sort(byStart);
      continue;
    }
    while (waiting[0] && waiting[0].start <= occurrence.start) yield waiting.shift() as Occurrence;
    yield occurrence;
  }
  yield* waiting;
}

const byStart = (a: Occurrence, b: Occurrence) => +a.start - +b.start;

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, rulesMost) : [];

const hasRules = (activity: Activity) => listOf(activity.recurrenceRules).length > 0;

/** The local starts that start and rules give, without those that a rule leaves out. */
function* regularStarts(
  activity: Activity,
  start: number,
  from: number,
  to: number,
): Generator<number> {
  const work: Work = { left: workMost };
  const follow = (rules: unknown) =>
    listOf(rules).map((rule) => startsByRule(rule, start, from, to, work));
  const streams: Iterator<number>[] = follow(activity.recurrenceRules);
  // The start is always the first date, also where no rule gives it (RFC 8984 §4.3.3.1).
  if (start >= from && start < to) streams.push([start].values());
  const excluded = merge(follow(activity.excludedRecurrenceRules));
  let out = excluded.next();
  for (const local of merge(streams)) {
    while (!out.done && out.value < local) out = excluded.next();
    // What an exhausted rule would have left out is not known.
    if (work.left < 0) return;
    if (out.done || out.value !== local) yield local;
  }
}

/** Several ordered streams as one, each number once. */
function* merge(streams: Iterator<number>[]): Generator<number> {
  const heads = streams.map((stream) => stream.next());
  for (;;) {
    const least = Math.min(
      ...heads.map((head) => (head.done ? Number.POSITIVE_INFINITY : head.value)),
    );
    if (least === Number.POSITIVE_INFINITY) return;
    yield least;
    streams.forEach((stream, index) => {
      const head = heads[index];
      if (head && !head.done && head.value === least) heads[index] = stream.next();
    });
  }
}

/** The dates with changes of their own that may lie between these instants. */
function overridden(activity: Activity, from: number, to: number): Occurrence[] {
  const [first, last] = [writeLocal(from), writeLocal(to)];
  return Object.entries(activity.recurrenceOverrides ?? {}).flatMap(([id, patch]) => {
    if (typeof patch !== 'object' || !patch || patch.excluded === true) return [];
    const moved = patch.start ?? id;
    // Texts of this form compare as the moments do, without being read.
    if (typeof moved !== 'string' || moved < first || moved > last) return [];
    const local = readLocal(moved);
    const isDate = !Number.isNaN(local + readLocal(id));
    return isDate ? [prepare({ ...applyPatch(activity, patch), start: moved })(local, id)] : [];
  });
}

/** A function that makes the occurrences of an activity, from a local start and its name. */
function prepare(activity: Activity): (local: number, recurrenceId: string) => Occurrence {
  const zone = activity.timeZone ?? homeZone;
  const { days, time } = readDuration(activity.duration);
  const { showWithoutTime, status = 'confirmed' } = activity;
  return (local, recurrenceId) => {
    const start = toInstant(zone, local);
    // Days are days on the wall, hours are hours that pass (RFC 8984 §1.4.6).
    const end = (days ? toInstant(zone, local + days * day) : start) + time;
    return {
      activity,
      recurrenceId,
      start: new Date(start),
      end: new Date(end),
      allDay: showWithoutTime === true,
      status: statuses.includes(status) ? status : 'confirmed',
    };
  };
}
