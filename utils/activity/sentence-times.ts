import { type Activity, homeZone, type RecurrenceRule } from './activity';
import {
  describeDate,
  describeHours,
  describeTimes,
  joinWords,
  type Language,
} from './describe-date';
import { day, readDuration, writeLocal } from './local-time';
import { sentenceWords } from './sentence-words';
import { toInstant } from './zone';

/** More times on a day than this no sentence can hold. */
const most = 4;

/** One date: "woensdag 2 december 2026, 14.00–16.00 uur". */
export function describeOnce(activity: Activity, start: number, language: Language): string {
  const date = writeLocal(start).slice(0, 10);
  const { days, time } = readDuration(activity.duration);
  if (activity.showWithoutTime === true) {
    const last = writeLocal(start + Math.max(0, days - 1) * day).slice(0, 10);
    const first = describeDate(date, language, days < 2);
    if (days < 2) return first;
    return sentenceWords[language].span(first, describeDate(last, language, true));
  }
  const zone = activity.timeZone ?? homeZone;
  const from = toInstant(zone, start);
  const to = (days ? toInstant(zone, start + days * day) : from) + time;
  const times = { activity, start: new Date(from), end: new Date(to), allDay: false };
  return `${describeDate(date, language, true)}, ${describeTimes(times, language)}`;
}

/** The times of a rule in words, empty for whole days; undefined when there are too many. */
export function describeRuleTimes(
  rule: RecurrenceRule,
  activity: Activity,
  start: number,
  language: Language,
): string | undefined {
  const words = sentenceWords[language];
  const { days, time } = readDuration(activity.duration);
  const length = days * day + time;
  if (activity.showWithoutTime === true)
    return length > day ? `(${words.fullDays(Math.ceil(length / day))})` : '';
  const times = listTimes(rule, start);
  if (times.length === 0 || times.length > most) return undefined;
  if (length > 0 && length < day)
    return joinWords(
      times.map((from) => describeHours(from, from + length, language)),
      language,
    );
  const from = words.at(
    joinWords(
      times.map((one) => describeHours(one, one, language)),
      language,
    ),
  );
  return length > 0 ? `${from} (${words.hours(String(Math.round(length / 3_600_000)))})` : from;
}

/** Milliseconds after midnight of the times that a rule has on a day, in order. */
function listTimes({ byHour, byMinute }: RecurrenceRule, start: number): number[] {
  const date = new Date(start);
  const minutes = byMinute ?? [date.getUTCMinutes()];
  const times = (byHour ?? [date.getUTCHours()]).flatMap((hour) =>
    minutes.map((minute) => (hour * 60 + minute) * 60_000),
  );
  return [...new Set(times)].sort((a, b) => a - b);
}
