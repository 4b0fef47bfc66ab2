import type { Activity, PatchObject } from './activity';
import { describeDate, type Language } from './describe-date';
import { readDuration, readLocal } from './local-time';
import { applyPatch } from './patch';
import { isOff } from './sentence-dates';
import { describeExceptions } from './sentence-exceptions';
import { describeOnce } from './sentence-times';
import { sentenceWords } from './sentence-words';

/** Listed dates beyond this many are told in general. */
const most = 400;

/** More listed dates than this are counted. */
const few = 4;

/** A listed date that goes on. */
interface Listed {
  id: string;
  patch: PatchObject;
  /** Local start, with what is changed of it. */
  start: string;
}

/** When an activity without rules is: its dates, or how many they are and the first of them. */
export function describeListed(given: Activity, language: Language, today: string): string[] {
  const words = sentenceWords[language];
  const dates = listGoing(given);
  if (dates.length > most) return [words.general];
  const coming = dates.filter(({ start }) => start.slice(0, 10) >= today);
  const told = coming.length > 0 ? coming : dates;
  const activity = told[0] ? beginAt(given, told[0]) : given;
  if (told.length > few)
    return [words.several(told.length, describeFirst(given, activity, told, language))];
  const once = describeOnce(activity, readLocal(activity.start), language);
  // Of what is over, all dates are told.
  const since = coming.length > 0 ? today : '';
  return [once, ...describeExceptions(activity, [], language, since)];
}

/** The dates that go on, in order. */
function listGoing({ start: first, recurrenceOverrides = {} }: Activity): Listed[] {
  const dates = new Map<string, PatchObject>([[first, {}], ...Object.entries(recurrenceOverrides)]);
  return [...dates]
    .map(([id, patch]) => ({ id, patch: patch ?? {}, start: `${patch?.start ?? id}` }))
    .filter(({ patch, start }) => !isOff(patch) && !Number.isNaN(readLocal(start)))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

/**
 * An activity of listed dates as if it began on one of them: a date that is past, moved or left out
 * is no beginning of a sentence.
 */
function beginAt(activity: Activity, { id: first, patch, start }: Listed): Activity {
  const dates = new Map([
    [activity.start, {}],
    ...Object.entries(activity.recurrenceOverrides ?? {}),
  ]);
  dates.delete(first);
  const { recurrenceOverrides: _, ...one } = applyPatch(activity, patch);
  // The others stay as they were, whatever this one has of its own.
  const { duration, showWithoutTime } = activity;
  const rest = [...dates].map(([id, own]) => [id, { duration, showWithoutTime, ...own }]);
  return { ...one, start, recurrenceOverrides: Object.fromEntries(rest) };
}

/** The first of many dates; with its times where all have the same. */
function describeFirst(
  given: Activity,
  first: Activity,
  dates: readonly Listed[],
  language: Language,
): string {
  const timesOf = ({ start, patch }: Listed) => {
    const { duration, showWithoutTime } = { ...given, ...patch } as Activity;
    return [start.slice(10), duration, showWithoutTime === true].join();
  };
  const isSame = new Set(dates.map(timesOf)).size === 1;
  const hasHours = first.showWithoutTime !== true && readDuration(first.duration).days === 0;
  return isSame && hasHours
    ? describeOnce(first, readLocal(first.start), language)
    : describeDate(first.start.slice(0, 10), language, true);
}
