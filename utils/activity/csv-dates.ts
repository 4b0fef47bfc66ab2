import type { Activity, PatchObject } from './activity';
import { readTime } from './csv-time';
import { readDate } from './csv-words';
import { writeDuration } from './icalendar-time';
import { readDuration, readLocal, writeLocal } from './local-time';

/** The single dates of a table: what is said of a start, in Dutch and English. */
const words: Record<'excluded' | 'added' | 'cancelled' | 'moved', { nl: string; en: string }> = {
  excluded: { nl: 'niet', en: 'not' },
  added: { nl: 'ook', en: 'also' },
  cancelled: { nl: 'vervalt', en: 'cancelled' },
  moved: { nl: 'verzet', en: 'moved' },
};

type Said = keyof typeof words;

const patches: Record<Exclude<Said, 'moved'>, PatchObject> = {
  excluded: { excluded: true },
  added: {},
  cancelled: { status: 'cancelled' },
};

/**
 * Single dates as a cell: `niet 2026-12-22 14:00 | verzet 2026-12-25 10:00 naar 2027-01-08 10:00`.
 * An end of its own may follow (`tot 15:00`). Other changes of a date, such as its title or its
 * place, a table cannot carry.
 */
export function writeDates(activity: Activity, language: 'nl' | 'en'): string {
  return Object.entries(activity.recurrenceOverrides ?? {})
    .map(([id, patch]) => {
      const moved = typeof patch.start === 'string' ? ` ${to[language]} ${show(patch.start)}` : '';
      return `${words[saidOf(patch)][language]} ${show(id)}${moved}${writeEnd(id, patch, language)}`;
    })
    .join(' | ');
}

function saidOf(patch: PatchObject): Said {
  if (typeof patch.start === 'string') return 'moved';
  return patch.excluded ? 'excluded' : patch.status === 'cancelled' ? 'cancelled' : 'added';
}

/** The end of a date with a length of its own, within its day. */
function writeEnd(
  id: string,
  { start = id, duration }: PatchObject,
  language: 'nl' | 'en',
): string {
  const { days, time } = readDuration(duration);
  const end = readLocal(start) + time;
  const isSameDay =
    days === 0 && time > 0 && writeLocal(end).slice(0, 10) === `${start}`.slice(0, 10);
  return isSameDay ? ` ${until[language]} ${writeLocal(end).slice(11, 16)}` : '';
}

const to = { nl: 'naar', en: 'to' };
const until = { nl: 'tot', en: 'until' };

const show = (local: string) => local.replace('T', ' ').replace(/:00$/, '');

/** Reads such a cell; what is no date is told by `tell`. */
export function readDates(
  cell: string,
  start: string,
  tell: (word: string) => void,
): Activity['recurrenceOverrides'] {
  const overrides = cell
    .split(/[|;\n]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .flatMap((word): [string, PatchObject][] => {
      const read = readOne(word, start);
      if (!read) tell(word);
      return read ? [read] : [];
    });
  return overrides.length > 0 ? Object.fromEntries(overrides) : undefined;
}

function readOne(word: string, start: string): [id: string, patch: PatchObject] | undefined {
  const [, said = '', date, to, until] =
    /^(\p{L}+)\s+(.+?)(?:\s+(?:naar|to)\s+(.+?))?(?:\s+(?:tot|until)\s+(.+))?$/u.exec(word) ?? [];
  const kind = (Object.keys(words) as Said[]).find((one) =>
    Object.values(words[one]).includes(said.toLowerCase()),
  );
  const id = readMoment(date, start);
  const moved = kind === 'moved' ? readMoment(to, start) : id;
  if (!kind || !id || !moved) return undefined;
  const duration = until === undefined ? {} : readLength(moved, until);
  if (!duration) return undefined;
  return [id, { ...(kind === 'moved' ? { start: moved } : patches[kind]), ...duration }];
}

function readLength(start: string, until: string): PatchObject | undefined {
  const time = readTime(until);
  const length = time ? readLocal(`${start.slice(0, 11)}${time}`) - readLocal(start) : 0;
  const duration = writeDuration(length, false);
  return duration ? { duration } : undefined;
}

/** A date, at the time of the activity where it names none. */
function readMoment(text: string | undefined, start: string): string | undefined {
  const [day = '', time] = (text ?? '').split(/\s+/);
  const date = readDate(day);
  const at = time === undefined ? start.slice(11) : readTime(time);
  return date && at ? `${date}T${at}` : undefined;
}
