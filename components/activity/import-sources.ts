import type { Activity } from '../../utils/activity/activity';
import { decodeText } from '../../utils/activity/decode-text';
import type { Language } from '../../utils/i18n';
import type { ImportMessages } from '../../utils/i18n/import';

/** Something that could not be read, in words. */
export interface ImportProblem {
  /** Number of the line, from 1. Absent: the file as a whole. */
  line?: number;
  sentence: string;
}

/** How dates of a series that is not in the file itself come into it. */
export interface Addition {
  uid: string;
  /** The series with these dates in it. */
  putInto(series: Activity): Activity;
}

/** What one file, or a pasted text, gave. */
export interface ImportSource {
  /** Name of the file. */
  name: string;
  activities: readonly Activity[];
  /** Those of them that are dates of a series which is not in it. Absent: none. */
  loose?: readonly Addition[];
  /** An activity of it with what it cannot tell of the stored one. Absent: it tells all. */
  complete?: (given: Activity, stored: Activity) => Activity;
  problems: readonly ImportProblem[];
}

/** In which language problems are told. */
export interface ImportWords {
  text: ImportMessages;
  language: Language;
}

/** Bytes of the largest file that is read: more would keep the page busy for too long. */
const largestFile = 30 * 1024 * 1024;

/** Reads a file that people chose. Never throws: what is wrong is among the problems. */
export async function readFile(file: File, words: ImportWords): Promise<ImportSource> {
  const { text } = words;
  const refuse = (sentence: string) => ({
    name: file.name,
    activities: [],
    problems: [{ sentence }],
  });
  if (file.size > largestFile) return refuse(text.tooLarge);
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return refuse(text.unreadable);
  if (bytes.byteLength === 0) return refuse(text.empty);
  const decoded = decodeText(new Uint8Array(bytes));
  if (!decoded) return refuse(isDocument(bytes) ? text.document : text.noText);
  const source = await readText(file.name, decoded.text, words);
  const isOld = decoded.encoding === 'windows-1252' && source.activities.length > 0;
  const problems = isOld ? [{ sentence: text.oldLetters }, ...source.problems] : source.problems;
  return { ...source, problems };
}

/** First bytes of Excel's files, new and old, and of a PDF. */
const documents = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

function isDocument(bytes: ArrayBuffer): boolean {
  const first = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  return documents.some((mark) => mark.every((byte, index) => first[index] === byte));
}

/** Reads a text: as what it begins with, whatever the name of its file says. */
export async function readText(
  name: string,
  content: string,
  words: ImportWords,
): Promise<ImportSource> {
  const start = content.trimStart().slice(0, 200);
  if (start === '') return { name, activities: [], problems: [{ sentence: words.text.empty }] };
  const read = chooseReader(name, start);
  return { name, ...(await read(content, words)) };
}

type Read = (content: string, words: ImportWords) => Promise<Omit<ImportSource, 'name'>>;

function chooseReader(name: string, start: string): Read {
  if (/^BEGIN:V/i.test(start)) return readCalendar;
  if (/^[[{]/.test(start)) return readJson;
  // A web page in place of the calendar: its reader says what to do.
  if (/^</.test(start) || /\.(ics|ical|ifb)$/i.test(name)) return readCalendar;
  return readTable;
}

// The readers and their libraries are loaded with the first file: nobody else waits for them.

const readCalendar: Read = async (content, { language }) => {
  const [{ readICalendar }, { describeProblem }, { putDates }] = await Promise.all([
    import('../../utils/activity/icalendar'),
    import('../../utils/activity/icalendar-problem'),
    import('../../utils/activity/put-dates'),
  ]);
  const read = readICalendar(content);
  const loose = read.loose.map(({ uid, dates }) => ({
    uid,
    putInto: (series: Activity) => putDates(series, dates),
  }));
  return { ...explain(read, (problem) => describeProblem(problem, language)), loose };
};

const readJson: Read = async (content, { language }) => {
  const [{ readAgenda }, { describeProblem }] = await Promise.all([
    import('../../utils/activity/read-agenda'),
    import('../../utils/activity/icalendar-problem'),
  ]);
  return explain(readAgenda(content), (problem) => describeProblem(problem, language));
};

const readTable: Read = async (content, { language }) => {
  const [{ readCsv }, { describeCsvProblem }, { keepUntold }] = await Promise.all([
    import('../../utils/activity/read-csv'),
    import('../../utils/activity/csv-problem'),
    import('../../utils/activity/keep-untold'),
  ]);
  const read = readCsv(content);
  return {
    ...explain(read, (problem) => describeCsvProblem(problem, language)),
    complete: (given, stored) => keepUntold(given, stored, read),
  };
};

function explain<Problem extends { line?: number }>(
  { activities, problems }: { activities: Activity[]; problems: Problem[] },
  describe: (problem: Problem) => string,
): Pick<ImportSource, 'activities' | 'problems'> {
  return {
    activities,
    problems: problems.map((problem) => ({
      ...(problem.line === undefined ? {} : { line: problem.line }),
      sentence: describe(problem),
    })),
  };
}
