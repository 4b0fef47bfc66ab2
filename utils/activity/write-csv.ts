import { buildCsv, type Separator } from '../report/csv';
import { type Activity, homeZone } from './activity';
import { type Column, columnName, columnOrder } from './csv-columns';
import { writeDates } from './csv-dates';
import { statusWords } from './csv-words';
import { type Label, labels } from './labels';
import { writePlaces } from './record-json';
import { listRepeat, listTimes } from './write-csv-when';

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
 * date has of its own but its time (title, place …), nor more than one place or link. Never throws.
 */
export function writeCsv(activities: readonly Activity[], options: TableOptions): string {
  const headings = columnOrder.map((column) => columnName(column, options.language));
  const rows = activities.map((activity) => {
    const cells = listCells(activity, options);
    return columnOrder.map((column) => cells[column] ?? '');
  });
  return buildCsv([headings, ...rows], options.separator);
}

/** What is written of an activity, by column; a column without a value may be absent. */
export type WrittenCells = Partial<Record<Column, string>>;

function listCells(activity: Activity, options: TableOptions): WrittenCells {
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
    status: status && status !== 'confirmed' ? (statusWords[status]?.[language] ?? '') : '',
    timeZone: timeZone && timeZone !== homeZone ? timeZone : '',
  };
}

function listOwn(activity: Activity, { language, partnerNames = {} }: TableOptions): WrittenCells {
  const own = <Name extends string>(name: Name) =>
    activity[`pleinwijzer.nl:${name}` as keyof Activity] as unknown;
  const words = <Id extends string>(ids: unknown, choices: Record<Id, Label>) =>
    joinWords(((ids ?? []) as Id[]).flatMap((id) => choices[id]?.[language] ?? []));
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
    coreFunction: core ? (labels.coreFunction[core]?.[language] ?? '') : '',
    registration: kind ? (labels.registration[kind]?.[language] ?? '') : '',
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
