import { describeDate, describeHours } from './describe-date';
import { day, readLocal } from './local-time';

/** What can be wrong with a calendar; after `left-out` kinds the event is not among the activities. */
export const problemKinds = [
  // The whole text.
  'empty',
  'not-a-calendar',
  'no-events',
  // The event is left out.
  'cut-off',
  'date',
  'end-before-start',
  'rule',
  'duplicate',
  // The event stays, but is to be checked.
  'line',
  'single-date',
  'excluded',
  'nothing-to-exclude',
  'nothing-to-change',
  'zone',
  'this-and-future',
  'several-dates',
  'no-series',
  'link',
  'private',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Something in a calendar that could not be read, as plain data. */
export interface CalendarProblem {
  kind: ProblemKind;
  /** Number of the line in the text, from 1. Absent: the whole text. */
  line?: number;
  /** Of the event. Absent: it has none, or the problem stands in no event. */
  uid?: string;
  /**
   * What stood there, cut to a readable length; of `excluded`, `nothing-to-…` and `private` the date of
   * the series. Absent: it is about all of the event.
   */
  value?: string;
}

type Sentences = Record<ProblemKind, (value: string) => string>;

const nl: Sentences = {
  empty: () => 'Dit bestand is leeg. Kies een ander bestand.',
  'not-a-calendar': () =>
    'Dit is geen agenda. Kies een bestand dat eindigt op .ics, of haal de agenda opnieuw op.',
  'no-events': () => 'In deze agenda staan geen activiteiten. Kies een andere agenda.',
  'cut-off': () =>
    'Deze activiteit is niet compleet. Haal het bestand opnieuw op, of voer de activiteit zelf in.',
  date: (value) =>
    `De datum of tijd ${value} is niet te lezen. De activiteit is overgeslagen: voer hem zelf in.`,
  'end-before-start': () =>
    'Het einde ligt voor het begin. De activiteit is overgeslagen: voer hem zelf in.',
  rule: (value) =>
    `De herhaling ${value} is niet te lezen. De activiteit is overgeslagen: voer hem zelf in.`,
  duplicate: () =>
    'Deze activiteit staat twee keer in het bestand. De eerste telt: kijk of die klopt.',
  line: (value) => `De regel ${value} is niet te lezen en is overgeslagen. Kijk of de tekst klopt.`,
  'single-date': (value) =>
    `De losse datum ${value} is niet te lezen en is overgeslagen. Kijk de datums na.`,
  excluded: (value) =>
    `De datum ${value} is uit de reeks gehaald, maar er staat ook een wijziging van in het bestand. De datum is weggelaten: kijk of dat klopt.`,
  'nothing-to-exclude': (value) =>
    `Volgens het bestand gaat ${value} niet door, maar de reeks heeft dan geen datum. Er is niets weggelaten: kijk de datums na.`,
  'nothing-to-change': (value) =>
    `Het bestand wijzigt een datum van de reeks op ${value}, maar die is er niet. De gewijzigde datum is erbij gezet: kijk of dat klopt.`,
  zone: (value) => `De tijdzone ${value} is niet bekend. Kijk of de tijden kloppen.`,
  'this-and-future': () =>
    'Een wijziging gold voor deze en alle volgende datums. Alleen deze datum is gewijzigd: kijk de datums erna na.',
  'several-dates': () =>
    'Deze activiteit staat met verschillende datums in het bestand. Ze zijn allemaal overgenomen: kijk welke kloppen.',
  'no-series': () =>
    'Het bestand heeft alleen losse datums van deze reeks. Staat de reeks in de agenda, dan veranderen daar alleen deze datums. Staat zij er niet, kijk dan of er datums ontbreken.',
  link: (value) => `De link ${value} is niet veilig en is weggelaten. Voeg zelf een link toe.`,
  private: (value) =>
    `In de andere agenda is deze activiteit${value && ` op ${value}`} privé. Kijk of iedereen hem mag zien voordat je hem publiceert.`,
};

const en: Sentences = {
  empty: () => 'This file is empty. Choose another file.',
  'not-a-calendar': () =>
    'This is not a calendar. Choose a file that ends in .ics, or fetch the calendar again.',
  'no-events': () => 'This calendar has no activities. Choose another calendar.',
  'cut-off': () =>
    'This activity is not complete. Fetch the file again, or enter the activity yourself.',
  date: (value) =>
    `The date or time ${value} cannot be read. The activity is left out: enter it yourself.`,
  'end-before-start': () =>
    'It ends before it starts. The activity is left out: enter it yourself.',
  rule: (value) =>
    `The repetition ${value} cannot be read. The activity is left out: enter it yourself.`,
  duplicate: () => 'This activity is in the file twice. The first one counts: check that one.',
  line: (value) => `The line ${value} cannot be read and is left out. Check the text.`,
  'single-date': (value) =>
    `The single date ${value} cannot be read and is left out. Check the dates.`,
  excluded: (value) =>
    `The date ${value} is taken out of the series, but the file has a change of it too. The date is left out: check whether that is right.`,
  'nothing-to-exclude': (value) =>
    `The file calls off ${value}, but the series has no date then. Nothing is left out: check the dates.`,
  'nothing-to-change': (value) =>
    `The file changes a date of the series on ${value}, but there is none. The changed date is added: check whether that is right.`,
  zone: (value) => `The time zone ${value} is not known. Check the times.`,
  'this-and-future': () =>
    'A change was for this date and all later ones. Only this date is changed: check the dates after it.',
  'several-dates': () =>
    'This activity is in the file with several dates. All of them are taken over: check which are right.',
  'no-series': () =>
    'The file has only single dates of this series. If the series is in the agenda, only these dates change there. If it is not, check whether dates are missing.',
  link: (value) => `The link ${value} is not safe and is left out. Add a link yourself.`,
  private: (value) =>
    `In the other calendar this activity is private${value && ` on ${value}`}. Check that everyone may see it before you publish it.`,
};

/** A problem as one sentence that says what to do. */
export function describeProblem(problem: CalendarProblem, language: 'nl' | 'en'): string {
  const value = showValue(problem, language);
  return { nl, en }[language][problem.kind](value).replace(/ {2,}/g, ' ');
}

/** What could be read as people say it, all else as it stood there. */
function showValue({ kind, value }: CalendarProblem, language: 'nl' | 'en'): string {
  if (value && /^(excluded|nothing-to-.*|private)$/.test(kind)) return showDate(value, language);
  return value ? `“${value}”` : '';
}

/** A date, with its time where it has one that is not midnight. */
function showDate(value: string, language: 'nl' | 'en'): string {
  const date = describeDate(value.slice(0, 10), language, true);
  const local = readLocal(value);
  if (Number.isNaN(local) || local % day === 0) return date;
  return `${date}${language === 'nl' ? ' om' : ' at'} ${describeHours(local, local, language)}`;
}

/** A value short enough to stand in a sentence, on one line. */
export function shorten(value: unknown): string {
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
