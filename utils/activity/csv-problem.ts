import { type Column, columnName } from './csv-columns';

/** What can be wrong with a table. */
export const csvProblemKinds = [
  // The whole text.
  'empty',
  'no-table',
  'no-columns',
  'no-rows',
  'column',
  'second-column',
  'month-first',
  // The row is left out.
  'duplicate',
  'missing',
  'date',
  'time',
  'end-before-start',
  'repeat',
  'days',
  'which',
  'rule',
  'number',
  // The row stays, without this value.
  'value',
  'link',
  'single-date',
  // The row stays, but is to be checked.
  'no-start',
  'two-ends',
  'surplus',
  'quote',
  'private',
] as const;
export type CsvProblemKind = (typeof csvProblemKinds)[number];

/** Something in a table that could not be read, as plain data. */
export interface CsvProblem {
  kind: CsvProblemKind;
  /** Number of the row's first line in the text, from 1. Absent: the whole text. */
  line?: number;
  /** Where in the row. Absent: the whole row. */
  column?: Column;
  /** What stood there, cut to a readable length. */
  value?: string;
}

type Sentences = Record<CsvProblemKind, (value: string, column: string) => string>;

const nl: Sentences = {
  empty: () => 'Dit bestand is leeg. Kies een ander bestand.',
  'no-table': () =>
    'Dit is geen CSV-bestand. Open het in Excel, kies “Opslaan als” en dan “CSV UTF-8”. Kies daarna dat bestand. Van een pdf heb je het Excel-bestand nodig.',
  'no-rows': () =>
    'In dit bestand staan alleen de namen van de kolommen. Zet de activiteiten eronder.',
  'no-columns': () =>
    'De kolommen “titel” en “datum” ontbreken. Zet de namen van de kolommen in de eerste rij.',
  column: (value) =>
    `De kolom ${value} is niet herkend en is overgeslagen. Geef hem een andere naam, bijvoorbeeld “omschrijving”.`,
  'second-column': (value, column) =>
    `De kolom ${value} zegt hetzelfde als een andere kolom ${column}. De eerste die gevuld is, telt: voeg ze samen.`,
  'month-first': (value) =>
    `De datums zijn gelezen met de maand voorop, zoals ${value}. Kijk of ze kloppen.`,
  duplicate: () => 'Deze activiteit staat er twee keer in. De eerste telt: haal deze rij weg.',
  missing: (_, column) => `De kolom ${column} is leeg. De rij is overgeslagen: vul hem aan.`,
  date: (value) => `De datum ${value} is niet te lezen. Schrijf hem als 30-11-2026.`,
  time: (value) => `De tijd ${value} is niet te lezen. Schrijf hem als 13:00.`,
  'end-before-start': () => 'Het einde ligt voor het begin. Verbeter de eindtijd.',
  repeat: (value) => `De herhaling ${value} is niet bekend. Schrijf bijvoorbeeld “elke week”.`,
  days: (value) => `De dag ${value} is niet bekend. Schrijf bijvoorbeeld “ma, wo” of “ma-vr”.`,
  which: (value) =>
    `${value} is niet bekend als week van de maand. Schrijf 1e, 2e, 3e, 4e of laatste.`,
  rule: (value) =>
    `De regel ${value} is niet te lezen. Maak de kolom “rrule” leeg of verbeter hem.`,
  number: (value, column) => `${value} in de kolom ${column} is geen getal. Verbeter het.`,
  value: (value, column) => `${value} in de kolom ${column} is niet bekend en is weggelaten.`,
  link: (value) => `De link ${value} is niet veilig en is weggelaten. Begin met https://.`,
  'single-date': (value) => `De losse datum ${value} is niet te lezen en is weggelaten.`,
  'no-start': (value) =>
    `De eindtijd ${value} heeft geen begintijd. De activiteit duurt nu de hele dag: vul de begintijd in.`,
  'two-ends': (value) =>
    `Er staat een aantal keer en ook “tot en met” ${value}. Het aantal telt: maak een van de twee leeg.`,
  surplus: (value) =>
    `${value} staat rechts van de laatste kolom en is weggelaten. Zet een tekst met een komma tussen aanhalingstekens.`,
  quote: (value) =>
    `Bij ${value} staat een aanhalingsteken verkeerd. De regel is zo goed mogelijk gelezen: kijk hem na.`,
  private: () =>
    'In de andere agenda is deze activiteit privé. Kijk of iedereen hem mag zien voordat je hem publiceert.',
};

const en: Sentences = {
  empty: () => 'This file is empty. Choose another file.',
  'no-table': () =>
    'This is not a CSV file. Open it in Excel, choose “Save as” and then “CSV UTF-8”. Then choose that file. Of a PDF you need the Excel file.',
  'no-rows': () => 'This file has only the names of the columns. Put the activities below them.',
  'no-columns': () =>
    'The columns “title” and “date” are missing. Put the names of the columns in the first row.',
  column: (value) =>
    `The column ${value} is not known and is left out. Give it another name, such as “description”.`,
  'second-column': (value, column) =>
    `The column ${value} says the same as another column ${column}. The first one that is filled in counts: put them together.`,
  'month-first': (value) =>
    `The dates are read with the month first, such as ${value}. Check that they are right.`,
  duplicate: () => 'This activity is in the file twice. The first one counts: remove this row.',
  missing: (_, column) => `The column ${column} is empty. The row is left out: fill it in.`,
  date: (value) => `The date ${value} cannot be read. Write it as 30-11-2026.`,
  time: (value) => `The time ${value} cannot be read. Write it as 13:00.`,
  'end-before-start': () => 'It ends before it starts. Correct the end.',
  repeat: (value) => `The repetition ${value} is not known. Write “every week”, for instance.`,
  days: (value) => `The day ${value} is not known. Write “Mo, We” or “Mo-Fr”, for instance.`,
  which: (value) =>
    `${value} is not known as a week of the month. Write 1st, 2nd, 3rd, 4th or last.`,
  rule: (value) => `The rule ${value} cannot be read. Empty the column “rrule” or correct it.`,
  number: (value, column) => `${value} in the column ${column} is no number. Correct it.`,
  value: (value, column) => `${value} in the column ${column} is not known and is left out.`,
  link: (value) => `The link ${value} is not safe and is left out. Begin with https://.`,
  'single-date': (value) => `The single date ${value} cannot be read and is left out.`,
  'no-start': (value) =>
    `The end time ${value} has no start time. The activity takes the whole day now: fill in when it starts.`,
  'two-ends': (value) =>
    `There is a count and also “until” ${value}. The count is used: empty one of the two.`,
  surplus: (value) =>
    `${value} stands to the right of the last column and is left out. Put a text with a comma between quotation marks.`,
  quote: (value) =>
    `A quotation mark is in the wrong place at ${value}. The line is read as well as possible: check it.`,
  private: () =>
    'In the other calendar this activity is private. Check that everyone may see it before you publish it.',
};

/** A problem as one sentence that says what to do. */
export function describeCsvProblem(problem: CsvProblem, language: 'nl' | 'en'): string {
  const { kind, value, column } = problem;
  const name = column ? `“${columnName(column, language)}”` : '';
  return { nl, en }[language][kind](value ? `“${value}”` : '', name);
}
