import { type Activity, homeZone, type PatchObject, type Status } from './activity';
import { endOnClock, writeLengthBetween } from './clock-length';
import { readTime } from './csv-time';
import { statusWords } from './csv-words';
import type { Label } from './labels';
import { day, readLocal, writeLocal } from './local-time';
import { readDate, splitMoment } from './read-date';
import { openFinder } from './recognise';

/** The single dates of a table: what is said of a start, in Dutch and English. */
const words: Record<'excluded' | 'added' | 'cancelled' | 'moved', Label> = {
  excluded: { nl: 'niet', en: 'not' },
  added: { nl: 'ook', en: 'also' },
  cancelled: { nl: 'vervalt', en: 'cancelled' },
  moved: { nl: 'verzet', en: 'moved' },
};

type Said = keyof typeof words;

/** Whether a single date goes on, after a comma. */
const endings: Record<Status, Label> = { ...statusWords, cancelled: words.cancelled };

const findSaid = openFinder(words);
const findEnding = openFinder(endings);

/** What single dates take from their activity. */
export type DatesFrame = Pick<Activity, 'start' | 'timeZone' | 'status' | 'showWithoutTime'>;

/**
 * Single dates as a cell: `niet 2026-12-22 14:00 | verzet 2026-12-25 10:00 naar 2027-01-08 10:00`.
 * An end of its own may follow (`tot 15:00`, the first one after the start), and whether it goes on
 * (`, vervalt`). Other changes of a date, such as its title or its place, a table cannot carry.
 */
export function writeDates(activity: Activity, language: 'nl' | 'en'): string {
  return Object.entries(activity.recurrenceOverrides ?? {})
    .map(([id, given]) => {
      const patch = given ?? {};
      const said = saidOf(patch);
      const moved = said === 'moved' ? ` ${to[language]} ${show(`${patch.start}`)}` : '';
      const end = said === 'excluded' ? '' : writeEnd(id, patch, activity, language);
      return `${words[said][language]} ${show(id)}${moved}${end}${writeEnding(said, patch, activity, language)}`;
    })
    .join(' | ');
}

function saidOf(patch: PatchObject): Said {
  if (patch.excluded) return 'excluded';
  if (typeof patch.start === 'string') return 'moved';
  return patch.status === 'cancelled' ? 'cancelled' : 'added';
}

/** Whether the date goes on, where its word does not say so. */
function writeEnding(
  said: Said,
  { status }: PatchObject,
  activity: DatesFrame,
  language: 'nl' | 'en',
): string {
  const own = status === null ? 'confirmed' : status;
  const isSaid = said === 'excluded' || said === 'cancelled' || own === undefined;
  if (isSaid || own === (activity.status ?? 'confirmed')) return '';
  const word = endings[own as Status]?.[language];
  return word ? `, ${word}` : '';
}

/** The end of a date with a length of its own, of a day at most. */
function writeEnd(
  id: string,
  { start = id, duration }: PatchObject,
  { timeZone, showWithoutTime }: DatesFrame,
  language: 'nl' | 'en',
): string {
  const begin = readLocal(start);
  const end = endOnClock(begin, duration, timeZone ?? homeZone);
  const isTold = !showWithoutTime && end > begin && end <= begin + day;
  return isTold ? ` ${until[language]} ${show(writeLocal(end)).slice(11)}` : '';
}

const to = { nl: 'naar', en: 'to' };
const until = { nl: 'tot', en: 'until' };

const show = (local: string) => local.replace('T', ' ').replace(/:00$/, '');

/** Reads such a cell; what is no date is told by `tell`. */
export function readDates(
  cell: string,
  frame: DatesFrame,
  tell: (word: string) => void,
): Activity['recurrenceOverrides'] {
  const overrides = cell
    .split(/[|;\n]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .flatMap((word): [string, PatchObject][] => {
      const read = readOne(word, frame);
      if (!read) tell(word);
      return read ? [read] : [];
    });
  return overrides.length > 0 ? Object.fromEntries(overrides) : undefined;
}

const form =
  /^(\p{L}+)\s+(.+?)(?:\s+(?:naar|to)\s+(.+?))?(?:\s+(?:tot|until)\s+([^,]+?))?(?:\s*,\s*(.+))?$/u;

function readOne(word: string, frame: DatesFrame): [id: string, patch: PatchObject] | undefined {
  const [, said = '', date, moved, until, ending] = form.exec(word) ?? [];
  const kind = findSaid(said);
  const id = readMoment(date, frame.start);
  const start = moved === undefined ? id : readMoment(moved, frame.start);
  // A move has to say where to; what is left out is not moved.
  const isWhole = (kind === 'moved') === (moved !== undefined) || kind === 'cancelled';
  const status = kind === 'cancelled' ? kind : ending && findEnding(ending);
  if (!kind || !id || !start || !isWhole || (ending && !status)) return undefined;
  if (kind === 'excluded') return [id, { excluded: true }];
  const duration = until === undefined ? {} : readLength(start, until, frame);
  if (!duration) return undefined;
  return [id, { ...(moved ? { start } : {}), ...(status ? { status } : {}), ...duration }];
}

function readLength(start: string, until: string, frame: DatesFrame): PatchObject | undefined {
  const time = readTime(until);
  // A whole day has no end on the clock.
  if (!time || frame.showWithoutTime) return undefined;
  const begin = readLocal(start);
  const sameDay = readLocal(`${start.slice(0, 11)}${time}`);
  const end = sameDay > begin ? sameDay : sameDay + day;
  const duration = writeLengthBetween(begin, end, frame.timeZone ?? homeZone);
  return duration ? { duration } : undefined;
}

/** A date, at the time of the activity where it names none. */
function readMoment(text: string | undefined, start: string): string | undefined {
  const [day, time] = splitMoment(text ?? '');
  const date = readDate(day);
  const at = time === undefined ? start.slice(11) : readTime(time);
  return date && at ? `${date}T${at}` : undefined;
}
