import { plainWord } from './recognise';

/**
 * The columns of a table of activities, in order, with their names in Dutch and English and other
 * names under which they are known. Only title and date are needed.
 */
const columns = {
  title: ['titel', 'title', 'naam', 'name', 'activiteit'],
  date: ['datum', 'date', 'startdatum', 'start date', 'begindatum', 'eerste datum'],
  start: ['begintijd', 'start time', 'van', 'start', 'starttijd', 'aanvang'],
  end: ['eindtijd', 'end time', 'tot', 'end', 'einde'],
  endDate: ['einddatum', 'end date'],
  repeat: ['herhaling', 'repeat'],
  days: ['dagen', 'days', 'dag', 'day'],
  which: ['welke van de maand', 'which of the month', 'hoeveelste'],
  until: ['tot en met', 'until', 't/m'],
  count: ['aantal keer', 'count', 'keer'],
  rule: ['rrule', 'recurrence rule'],
  dates: ['losse datums', 'single dates'],
  place: ['plaats', 'place', 'locatie', 'location'],
  themes: ['themas', 'themes', "thema's", 'thema'],
  audiences: ['voor wie', 'audiences', 'doelgroepen', 'doelgroep'],
  partners: ['partners', 'partners', 'partner'],
  coreFunction: ['kernfunctie', 'core function'],
  registration: ['aanmelden', 'registration', 'inschrijven'],
  registrationLink: ['aanmeldlink', 'registration link'],
  link: ['link', 'link', 'website', 'url'],
  price: ['prijs', 'price', 'kosten'],
  level: ['niveau', 'level'],
  closedIn: ['niet in', 'closed in', 'gesloten in'],
  contributions: ['brengen', 'contributions'],
  status: ['status', 'status'],
  description: ['omschrijving', 'description', 'beschrijving'],
  timeZone: ['tijdzone', 'time zone'],
  uid: ['uid', 'uid', 'id'],
} as const;

export type Column = keyof typeof columns;

/** All columns, in the order in which they are written. */
export const columnOrder = Object.keys(columns) as Column[];

/** Name of a column as people read it. */
export const columnName = (column: Column, language: 'nl' | 'en'): string =>
  columns[column][language === 'nl' ? 0 : 1];

const byName = new Map<string, Column>(
  columnOrder.flatMap((column) =>
    [column, ...columns[column]].map((name) => [plainWord(name), column] as const),
  ),
);

/** The column that a heading names, in either language; undefined when it is none of ours. */
export const findColumn = (heading: string): Column | undefined => byName.get(plainWord(heading));
