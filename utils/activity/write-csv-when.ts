import type { Activity } from './activity';
import { lengthOnClock } from './clock-length';
import { dayWords } from './csv-days';
import { repeatWords, writeNth } from './csv-repeat';
import { readLocal, writeLocal } from './local-time';
import { fitsDay, type Pattern, readRule } from './pattern';
import { readRule as readSoundRule } from './read-rule';
import type { WrittenCells } from './write-csv';
import { writeRule } from './write-rule';

/** Dates and times on the clock of the first date. */
export function listTimes(activity: Activity): WrittenCells {
  const { start = '', showWithoutTime } = activity;
  const [date = '', clock = ''] = start.split('T');
  const begin = readLocal(start);
  const show = (text: string) => text.replace(/:00$/, '');
  // Somebody else's record: what stands there is left to the reader.
  if (Number.isNaN(begin)) return { date, start: show(clock) };
  const end = begin + lengthOnClock(activity);
  // Whole days end on their last day, not on the midnight after it.
  const last = writeLocal(end - (showWithoutTime && end > begin ? 1000 : 0));
  const endDate = last.slice(0, 10) > date ? { endDate: last.slice(0, 10) } : {};
  if (showWithoutTime) return { date, ...endDate };
  if (end === begin) return { date, start: show(clock) };
  return { date, start: show(clock), end: show(last.slice(11)), ...endDate };
}

/** How it comes back: in words where they say all of it, else as rules of iCalendar. */
export function listRepeat(activity: Activity, language: 'nl' | 'en'): WrittenCells {
  const { start } = activity;
  const rules = listSound(activity.recurrenceRules);
  const excluded = listSound(activity.excludedRecurrenceRules);
  const [rule] = rules;
  if (!rule) return { repeat: repeatWords.once[language] };
  const isOne = rules.length === 1 && excluded.length === 0 && !Number.isNaN(readLocal(start));
  const pattern = isOne ? readRule(rule, start) : undefined;
  // A first date beside the words would be lost: the reader begins where they allow it.
  if (pattern && fitsDay(pattern.repeat, start.slice(0, 10))) return listPattern(pattern, language);
  const write = (name: string) => (one: typeof rule) =>
    `${name}:${writeRule(one, (until) => until.replace(/[-:]/g, ''))}`;
  return { rule: [...rules.map(write('RRULE')), ...excluded.map(write('EXRULE'))].join(' | ') };
}

/** The rules that are rules. */
const listSound = (rules: Activity['recurrenceRules']) =>
  (rules ?? []).flatMap((rule) => readSoundRule(rule) ?? []);

function listPattern({ repeat, ending }: Pattern, language: 'nl' | 'en'): WrittenCells {
  return {
    repeat: repeatWords[repeat.kind][language],
    days: repeat.days.map((day) => dayWords[day][language]).join(', '),
    which: repeat.nths.map((nth) => writeNth(nth, language)).join(', '),
    ...(ending.kind === 'until' ? { until: ending.date } : {}),
    ...(ending.kind === 'count' ? { count: String(ending.count) } : {}),
  };
}
