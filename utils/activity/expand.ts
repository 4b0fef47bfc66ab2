import { type Activity, homeZone, type PatchObject, type Status, statuses } from './activity';
import { readDuration, readLocal, writeLocal } from './local-time';
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

/** More than any zone's jump: the local window is that much wider than the asked one. */
const margin = 14 * 3_600_000;

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
  const isInside = ({ start }: Occurrence) => +start >= from && +start < to;
  const single = overridden(activity, from - margin, to + margin).filter(isInside);
  single.sort((a, b) => +a.start - +b.start);
  const zone = activity.timeZone ?? homeZone;
  const first = from + offsetAt(zone, from) - margin;
  const last = to + offsetAt(zone, to) + margin;
  const overrides = activity.recurrenceOverrides ?? {};
  let next = 0;
  for (const local of regularStarts(activity, first, last)) {
    const id = writeLocal(local);
    if (Object.hasOwn(overrides, id)) continue;
    if (isClosed && activity.recurrenceRules?.length && isClosed(activity, id.slice(0, 10)))
      continue;
    const occurrence = occurrenceOf(activity, local, id);
    if (!isInside(occurrence)) continue;
    for (let one = single[next]; one && one.start <= occurrence.start; one = single[next]) {
      yield one;
      next += 1;
    }
    yield occurrence;
  }
  yield* single.slice(next);
}

/** The local starts that start and rules give, without those that a rule leaves out. */
function* regularStarts(activity: Activity, from: number, to: number): Generator<number> {
  const start = readLocal(activity.start);
  if (Number.isNaN(start)) return;
  const streams = (activity.recurrenceRules ?? []).map((rule) =>
    startsByRule(rule, start, from, to),
  );
  // The start is always the first date, also where no rule gives it (RFC 8984 §4.3.3.1).
  if (start >= from && start < to) streams.push([start][Symbol.iterator]() as Generator<number>);
  const excluded = merge(
    (activity.excludedRecurrenceRules ?? []).map((rule) => startsByRule(rule, start, from, to)),
  );
  let out = excluded.next();
  for (const local of merge(streams)) {
    while (!out.done && out.value < local) out = excluded.next();
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
    if (!patch || patch.excluded === true) return [];
    const moved = typeof patch.start === 'string' ? patch.start : id;
    // Texts of this form compare as the moments do, without being read.
    if (moved < first || moved > last) return [];
    const local = readLocal(moved);
    return Number.isNaN(local) ? [] : [occurrenceOf(changed(activity, id, patch), local, id)];
  });
}

function changed(activity: Activity, id: string, patch: PatchObject): Activity {
  return { ...applyPatch(activity, patch), start: (patch.start as string | undefined) ?? id };
}

function occurrenceOf(activity: Activity, local: number, recurrenceId: string): Occurrence {
  const zone = activity.timeZone ?? homeZone;
  const { days, time } = readDuration(activity.duration);
  const start = toInstant(zone, local);
  // Days are days on the wall, hours are hours that pass (RFC 8984 §1.4.6).
  const end = (days ? toInstant(zone, local + days * 86_400_000) : start) + time;
  const { status = 'confirmed' } = activity;
  return {
    activity,
    recurrenceId,
    start: new Date(start),
    end: new Date(end),
    allDay: activity.showWithoutTime === true,
    status: statuses.includes(status) ? status : 'confirmed',
  };
}
