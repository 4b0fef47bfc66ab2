import { plainWord } from './recognise';

/**
 * The columns of a table of activities, in order, with their names in Dutch and English and other
 * names under which they are known: also those of Google's and Outlook's tables, and of lists that
 * libraries keep themselves. Only title and date are needed.
 */
const columns = {
  title: [
    ...['titel', 'title', 'naam', 'name', 'activiteit', 'activity', 'onderwerp', 'subject'],
    ...['evenement', 'event', 'wat', 'what', 'naam activiteit', 'titel activiteit'],
  ],
  date: [
    ...['datum', 'date', 'startdatum', 'start date', 'begindatum', 'eerste datum', 'wanneer'],
    ...['when', 'datum van', 'datum begin', 'datum start'],
  ],
  start: [
    ...['begintijd', 'start time', 'van', 'start', 'starttijd', 'aanvang', 'begin', 'begins'],
    ...['aanvangstijd', 'tijd van', 'tijd begin', 'begin tijd', 'start tijd', 'from'],
  ],
  end: [
    ...['eindtijd', 'end time', 'tot', 'end', 'einde', 'eind', 'ends', 'sluiting'],
    ...['tijd tot', 'tijd eind', 'tijd einde', 'eind tijd', 'to'],
  ],
  endDate: ['einddatum', 'end date', 'datum tot', 'datum eind', 'datum einde', 'laatste dag'],
  repeat: ['herhaling', 'repeat', 'herhalen', 'frequentie', 'frequency'],
  days: ['dagen', 'days', 'weekdagen', 'weekdays'],
  which: ['welke van de maand', 'which of the month', 'hoeveelste'],
  until: ['tot en met', 'until', 't/m'],
  count: ['aantal keer', 'count', 'keer'],
  rule: ['rrule', 'recurrence rule'],
  dates: ['losse datums', 'single dates'],
  place: ['plaats', 'place', 'locatie', 'location', 'plek', 'waar', 'where', 'vestiging', 'branch'],
  themes: ['themas', 'themes', "thema's", 'thema', 'thema’s', 'theme'],
  audiences: ['voor wie', 'audiences', 'doelgroepen', 'doelgroep', 'audience'],
  partners: ['partners', 'partners', 'partner'],
  coreFunction: ['kernfunctie', 'core function'],
  registration: ['aanmelden', 'registration', 'inschrijven', 'aanmelding', 'inschrijving'],
  registrationLink: ['aanmeldlink', 'registration link'],
  link: ['link', 'link', 'website', 'url'],
  price: ['prijs', 'price', 'kosten', 'entree', 'toegang', 'costs'],
  level: ['niveau', 'level'],
  closedIn: ['niet in', 'closed in', 'gesloten in'],
  contributions: ['brengen', 'contributions'],
  status: ['status', 'status'],
  description: [
    ...['omschrijving', 'description', 'beschrijving', 'toelichting', 'inhoud', 'tekst', 'text'],
    // Remarks and notes are often for colleagues only: those are told, and not shown to visitors.
    ...['uitleg', 'details', 'informatie'],
  ],
  timeZone: ['tijdzone', 'time zone'],
  uid: ['uid', 'uid', 'id'],
  // These are read only: what they say, the columns above say too.
  time: [
    ...['tijd', 'time', 'tijden', 'times', 'tijdstip', 'tijdvak', 'uur', 'hoe laat'],
    ...['van tot', 'van - tot', 'van-tot', 'begin en eind', 'begintijd - eindtijd'],
  ],
  // In a list of dates it only says which day that is.
  weekday: ['dag', 'day', 'weekdag', 'weekday'],
  room: ['zaal', 'room', 'ruimte', 'lokaal'],
  wholeDay: ['hele dag', 'all day event', 'duurt hele dag', 'all day', 'gebeurtenis hele dag'],
  private: ['privé', 'private'],
} as const;

export type Column = keyof typeof columns;

const readOnly: readonly Column[] = ['time', 'weekday', 'room', 'wholeDay', 'private'];

/** All columns that are written, in order. */
export const columnOrder = (Object.keys(columns) as Column[]).filter(
  (column) => !readOnly.includes(column),
);

/** Name of a column as people read it. */
export const columnName = (column: Column, language: 'nl' | 'en'): string =>
  columns[column][language === 'nl' ? 0 : 1];

/** A heading as it is compared: without what stands behind it, such as `(verplicht)` or a colon. */
const plainHeading = (heading: string) =>
  plainWord(heading.replace(/\s*\([^)]*\)\s*$/, '').replace(/[\s:*?.]+$/, ''));

const byName = new Map<string, Column>(
  (Object.keys(columns) as Column[]).flatMap((column) =>
    [column, ...columns[column]].map((name) => [plainHeading(name), column] as const),
  ),
);

/** The column that a heading names, in either language; undefined when it is none of ours. */
export const findColumn = (heading: string): Column | undefined =>
  byName.get(plainHeading(heading));

/** What Outlook says in a table of its own work, and of people: no activity needs it. */
const aside =
  /^(herinnering|datum herinnering|tijd herinnering|reminder|organisator|meeting (organizer|resources)|vereiste|optionele|required|optional|middelen|vergader|factu|billing|afstand|reisafstand|kilometer|mileage|prioriteit|priority|gevoeligheid|sensitivity|tijd weergeven als|show time as)/;

/** Whether a heading is one of a calendar program that says nothing of an activity. */
export const isAside = (heading: string): boolean => aside.test(plainHeading(heading));
