import type { Activity, PatchObject, RecurrenceRule } from './activity';
import { closedDays, isClosedOn } from './closed-days';
import {
  describeDate,
  describeDay,
  describeHours,
  joinWords,
  type Language,
} from './describe-date';
import { day, readDuration, readLocal, writeLocal } from './local-time';
import { startsByRule } from './rule';
import { isClosedAnyway } from './sentence-closed';
import { sentenceWords } from './sentence-words';

/** A date that no rule gives. */
interface Added {
  /** Local start. */
  local: number;
  /** ISO 8601. Absent: none. */
  duration: string | undefined;
}

/** Dates (`YYYY-MM-DD`) that go otherwise than the rules say. */
interface Exceptions {
  off: string[];
  added: Added[];
  otherTime: string[];
}

/** More single dates than this are not read one by one. */
const most = 400;

/** What is further ahead than this helps nobody who reads it now: a year. */
const horizon = 366 * day;

/** The local starts that rules give in a window, each once, in order. */
export function startsOf(
  rules: readonly RecurrenceRule[],
  start: number,
  from: number,
  to: number,
): number[] {
  const all = rules.flatMap((rule) => startsByRule(rule, start, from, to, 20_000));
  if (start >= from && start < to) all.push(start);
  return [...new Set(all)].sort((a, b) => a - b);
}

/** What single dates change, in words: each part stands by itself, such as "niet op 24 december". */
export function describeExceptions(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  language: Language,
  today: string,
): string[] {
  const words = sentenceWords[language];
  const entries = Object.entries(activity.recurrenceOverrides ?? {}).filter(
    ([id, patch]) => isOwn(activity, id, patch) && isComing(id, patch, today),
  );
  if (entries.length > most) return [words.exceptions];
  const found = findExceptions(activity, rules, entries.sort(byName), today);
  const end = endOfSight(activity, rules, today);
  const off = describeOff(found.off, end, activity, rules, language);
  const added = found.added.filter(({ local }) => writeLocal(local) < end);
  const other = found.otherTime.filter((date) => date < end);
  if (!off || added.length > 3 || other.length > 3) return [words.exceptions];
  const more = added.map((one) => describeAdded(one, activity, language));
  return [
    ...off,
    ...(more.length > 0 ? [words.alsoOn(joinWords(more, language))] : []),
    ...(other.length > 0 ? [words.otherTime(joinDays(other, language))] : []),
  ];
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

const isOff = (patch: PatchObject) => patch.excluded === true || patch.status === 'cancelled';

/** Whether a single date tells more than what closes the activity does. */
const isOwn = (activity: Activity, id: string, patch: PatchObject | null) =>
  !(patch && isOff(patch) && isClosedAnyway(activity, id.slice(0, 10)));

/** Texts of this form compare as the moments do, without being read. */
const isComing = (id: string, patch: PatchObject | null, today: string) =>
  id >= today || `${patch?.start ?? ''}` >= today;

/**
 * Until when single dates are told, a text that dates compare with: a year ahead for a rule that goes
 * on then. Of one that has ended or that counts its dates, all are told.
 */
function endOfSight(activity: Activity, rules: readonly RecurrenceRule[], today: string): string {
  const start = readLocal(activity.start);
  const from = Math.max(start, readLocal(`${today}T00:00:00`));
  const goesOn =
    rules.length > 0 &&
    rules.every(({ count }) => !count) &&
    startsOf(rules, start, from, from + horizon).length > 0;
  return goesOn ? writeLocal(from + horizon) : 'none';
}

function findExceptions(
  activity: Activity,
  rules: readonly RecurrenceRule[],
  entries: [string, PatchObject][],
  today: string,
): Exceptions {
  const found: Exceptions = { off: [], added: [], otherTime: [] };
  const start = readLocal(activity.start);
  for (const [id, patch] of entries) {
    const local = readLocal(id);
    if (typeof patch !== 'object' || !patch || Number.isNaN(local)) continue;
    // What is planned on a closed day goes on beside the rule.
    const isRegular =
      startsOf(rules, start, local, local + 1).length > 0 &&
      !(rules.length > 0 && isClosedOn(activity, id.slice(0, 10), closedDays));
    sortOut(found, patch, local, isRegular, activity);
  }
  return {
    off: found.off.filter((date) => date >= today),
    added: found.added.filter(({ local }) => writeLocal(local).slice(0, 10) >= today),
    otherTime: found.otherTime.filter((date) => date >= today),
  };
}

function sortOut(
  found: Exceptions,
  patch: PatchObject,
  local: number,
  isRegular: boolean,
  activity: Activity,
): void {
  const date = writeLocal(local).slice(0, 10);
  const moved = patch.start === undefined ? local : readLocal(patch.start);
  const duration = (patch.duration ?? activity.duration) as string | undefined;
  if (isOff(patch) || Number.isNaN(moved)) {
    if (isRegular) found.off.push(date);
  } else if (!isRegular) found.added.push({ local: moved, duration });
  else if (writeLocal(moved).slice(0, 10) !== date) {
    found.off.push(date);
    found.added.push({ local: moved, duration });
  } else if (moved !== local || duration !== activity.duration) found.otherTime.push(date);
}

/**
 * Dates that are left out: one by one, or as a break, which is told in whole when it begins before
 * `end`; undefined when there are too many to say.
 */
function describeOff(
  dates: readonly string[],
  end: string,
  activity: Activity,
  rules: readonly RecurrenceRule[],
  language: Language,
): string[] | undefined {
  const days = [...new Set(dates)];
  const runs = findRuns(days, activity, rules).filter(([first = '']) => first < end);
  const single = runs.filter((run) => run.length < 3).flat();
  const breaks = runs.filter((run) => run.length > 2);
  if (single.length > 3 || breaks.length > 2) return undefined;
  const { notOn, notFrom } = sentenceWords[language];
  const said = breaks.map((run) => {
    const [first = '', last = ''] = [run[0], run.at(-1)];
    const isSameYear = first.slice(0, 4) === last.slice(0, 4);
    return notFrom(describeDay(first, language, !isSameYear), describeDay(last, language));
  });
  return single.length > 0 ? [...said, notOn(joinDays(single, language))] : said;
}

/** Dates in rows between which the rules give no other date on which the activity is not closed. */
function findRuns(
  dates: readonly string[],
  activity: Activity,
  rules: readonly RecurrenceRule[],
): string[][] {
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const from = readLocal(`${first}T00:00:00`);
  const to = readLocal(`${last}T00:00:00`) + day;
  if (Number.isNaN(from + to)) return [];
  const all = startsOf(rules, readLocal(activity.start), from, to);
  const runs: string[][] = [[]];
  for (const date of new Set(all.map((local) => writeLocal(local).slice(0, 10)))) {
    if (dates.includes(date)) runs.at(-1)?.push(date);
    else if (!isClosedOn(activity, date, closedDays)) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function describeAdded({ local, duration }: Added, activity: Activity, language: Language): string {
  const date = describeDate(writeLocal(local).slice(0, 10), language, true);
  const isUsual =
    writeLocal(local).slice(10) === activity.start.slice(10) && duration === activity.duration;
  if (isUsual || activity.showWithoutTime) return date;
  const { days, time } = readDuration(duration);
  return `${date} ${describeHours(local, local + (days ? 0 : time), language)}`;
}

/** Days as a list; the year once where it is the same for all that follow. */
function joinDays(dates: readonly string[], language: Language): string {
  const said = dates.map((date, index) =>
    describeDay(date, language, date.slice(0, 4) !== dates[index + 1]?.slice(0, 4)),
  );
  return joinWords(said, language);
}
