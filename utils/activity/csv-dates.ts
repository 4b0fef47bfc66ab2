import type { Activity, PatchObject } from './activity';
import { readDate, readTime } from './csv-words';

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
 * Other changes of a date, such as its title or its place, a table cannot carry.
 */
export function writeDates({ recurrenceOverrides }: Activity, language: 'nl' | 'en'): string {
  return Object.entries(recurrenceOverrides ?? {})
    .map(([id, patch]) => {
      if (typeof patch.start === 'string')
        return `${words.moved[language]} ${show(id)} ${language === 'nl' ? 'naar' : 'to'} ${show(patch.start)}`;
      const said = patch.excluded
        ? 'excluded'
        : patch.status === 'cancelled'
          ? 'cancelled'
          : 'added';
      return `${words[said][language]} ${show(id)}`;
    })
    .join(' | ');
}

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
  const [, said = '', date, to] = /^(\p{L}+)\s+(.+?)(?:\s+(?:naar|to)\s+(.+))?$/u.exec(word) ?? [];
  const kind = (Object.keys(words) as Said[]).find((one) =>
    Object.values(words[one]).includes(said.toLowerCase()),
  );
  const id = readMoment(date, start);
  if (!kind || !id) return undefined;
  if (kind !== 'moved') return [id, patches[kind]];
  const moved = readMoment(to, start);
  return moved ? [id, { start: moved }] : undefined;
}

/** A date, at the time of the activity where it names none. */
function readMoment(text: string | undefined, start: string): string | undefined {
  const [day = '', time] = (text ?? '').split(/\s+/);
  const date = readDate(day);
  const at = time === undefined ? start.slice(11) : readTime(time);
  return date && at ? `${date}T${at}` : undefined;
}
