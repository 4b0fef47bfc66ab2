import { buildCsv, type Separator } from '../report/csv';
import { type Activity, homeZone } from './activity';
import { endOnClock } from './clock-length';
import { type Column, columnName, columnOrder } from './csv-columns';
import { writeDates } from './csv-dates';
import { dayWords, repeatWords, statusWords, writeNth } from './csv-words';
import { type Label, labels } from './labels';
import { readLocal, writeLocal } from './local-time';
import { fitsDay, type Pattern, readRule } from './pattern';
import { writePlaces } from './record-json';
import { writeRule } from './write-rule';

/** How a table is written. */
export interface TableOptions {
  /** Language of headings and values. */
  language: 'nl' | 'en';
  separator: Separator;
  /** Names of partners by uid. Absent: the uids themselves. */
  partnerNames?: Readonly<Record<string, string>>;
}

/**
 * A table of activities in CSV, one row each, that `readCsv` reads. It cannot carry what a single
 * date has of its own but its time (title, place …), nor more than one place or link.
 */
export function writeCsv(activities: readonly Activity[], options: TableOptions): string {
  const headings = columnOrder.map((column) => columnName(column, options.language));
  const rows = activities.map((activity) => {
    const cells = listCells(activity, options);
    return columnOrder.map((column) => cells[column] ?? '');
  });
  return buildCsv([headings, ...rows], options.separator);
}

type Cells = Partial<Record<Column, string>>;

function listCells(activity: Activity, options: TableOptions): Cells {
  const { title, description = '', status, timeZone, links, uid } = activity;
  const { language } = options;
  return {
    ...{ uid, title, description },
    ...listTimes(activity),
    ...listRepeat(activity, language),
    ...listOwn(activity, options),
    dates: writeDates(activity, language),
    place: writePlaces(activity.locations),
    link: Object.values(links ?? {})[0]?.href ?? '',
    status: status && status !== 'confirmed' ? statusWords[status][language] : '',
    timeZone: timeZone && timeZone !== homeZone ? timeZone : '',
  };
}

function listTimes(activity: Activity): Cells {
  const { start, duration, showWithoutTime, timeZone, recurrenceRules = [] } = activity;
  const [date = '', clock = ''] = start.split('T');
  const begin = readLocal(start);
  // Of what comes back, most nights have no change of the clocks: there an hour is an hour.
  const isWall = showWithoutTime || recurrenceRules.length > 0;
  const end = endOnClock(begin, duration, isWall ? 'Etc/UTC' : (timeZone ?? homeZone));
  // Whole days end on their last day, not on the midnight after it.
  const last = writeLocal(end - (showWithoutTime && end > begin ? 1000 : 0));
  const endDate = last.slice(0, 10) > date ? { endDate: last.slice(0, 10) } : {};
  if (showWithoutTime) return { date, ...endDate };
  const show = (text: string) => text.replace(/:00$/, '');
  if (end === begin) return { date, start: show(clock) };
  return { date, start: show(clock), end: show(last.slice(11)), ...endDate };
}

function listRepeat(activity: Activity, language: 'nl' | 'en'): Cells {
  const { recurrenceRules = [], excludedRecurrenceRules = [], start } = activity;
  const [rule] = recurrenceRules;
  if (!rule) return { repeat: repeatWords.once[language] };
  const isOne = recurrenceRules.length === 1 && excludedRecurrenceRules.length === 0;
  const pattern = isOne ? readRule(rule, start) : undefined;
  // A first date beside the words would be lost: the reader begins where they allow it.
  if (pattern && fitsDay(pattern.repeat, start.slice(0, 10))) return listPattern(pattern, language);
  const write = (name: string) => (one: typeof rule) =>
    `${name}:${writeRule(one, (until) => until.replace(/[-:]/g, ''))}`;
  const rules = [
    ...recurrenceRules.map(write('RRULE')),
    ...excludedRecurrenceRules.map(write('EXRULE')),
  ];
  return { rule: rules.join(' | ') };
}

function listPattern({ repeat, ending }: Pattern, language: 'nl' | 'en'): Cells {
  return {
    repeat: repeatWords[repeat.kind][language],
    days: repeat.days.map((day) => dayWords[day][language]).join(', '),
    which: repeat.nths.map((nth) => writeNth(nth, language)).join(', '),
    ...(ending.kind === 'until' ? { until: ending.date } : {}),
    ...(ending.kind === 'count' ? { count: String(ending.count) } : {}),
  };
}

function listOwn(activity: Activity, { language, partnerNames = {} }: TableOptions): Cells {
  const own = <Name extends string>(name: Name) =>
    activity[`pleinwijzer.nl:${name}` as keyof Activity] as unknown;
  const words = <Id extends string>(ids: unknown, choices: Record<Id, Label>) =>
    joinWords(((ids ?? []) as Id[]).map((id) => choices[id][language]));
  const { kind, url = '' } = activity['pleinwijzer.nl:registration'] ?? {};
  const core = activity['pleinwijzer.nl:coreFunction'];
  const price = activity['pleinwijzer.nl:price'];
  return {
    themes: words(own('themes'), labels.themes),
    audiences: words(own('audiences'), labels.audiences),
    closedIn: words(own('closedIn'), labels.closedIn),
    contributions: words(own('contributions'), labels.contributions),
    partners: (activity['pleinwijzer.nl:partners'] ?? [])
      .map((uid) => partnerNames[uid] ?? uid)
      .join(' | '),
    coreFunction: core ? labels.coreFunction[core][language] : '',
    registration: kind ? labels.registration[kind][language] : '',
    registrationLink: url,
    price: price === undefined ? '' : writePrice(price, language),
    level: activity['pleinwijzer.nl:level'] ?? '',
  };
}

/** Words in one cell, apart also where one of them has a comma. */
const joinWords = (words: readonly string[]) =>
  words.join(words.some((word) => word.includes(',')) ? ' | ' : ', ');

function writePrice(price: number, language: 'nl' | 'en'): string {
  const text = Number.isInteger(price) ? String(price) : price.toFixed(2);
  return language === 'nl' ? text.replace('.', ',') : text;
}
