import { v5 } from 'uuid';
import { type Activity, levels } from './activity';
import { writeCanonical } from './canonical-json';
import type { Column } from './csv-columns';
import { readDates } from './csv-dates';
import type { CsvProblem } from './csv-problem';
import type { Cells } from './csv-table';
import { readYes } from './csv-time';
import { listWords, readPrice, readStatus } from './csv-words';
import { shorten } from './icalendar-problem';
import { keepDefined } from './own-fields';
import { cleanLine, cleanText } from './plain-text';
import { readRepeat } from './read-csv-repeat';
import { measure, readTimes } from './read-csv-times';
import { find } from './recognise';
import { readGivenLink } from './safe-link';

type Tell = (problem: CsvProblem) => void;

/** The activity of a row; undefined when it is left out, which is told. */
export function readRow(cells: Cells, tell: Tell): Activity | undefined {
  const title = cleanLine(cells.title);
  if (!title) tell({ kind: 'missing', column: 'title' });
  const times = readTimes(cells, tell);
  const repeat = times && readRepeat(cells, times.start, tell);
  if (!title || !times || !repeat) return undefined;
  const { end: _, ...when } = times;
  const duration = measure(times, repeat.recurrenceRules !== undefined);
  const content = {
    title,
    ...when,
    ...(duration ? { duration } : {}),
    ...repeat,
    ...readTexts(cells, tell),
    ...readOwn(cells, tell),
  };
  const dates = readDates(cells.dates ?? '', content, (word) =>
    tell({ kind: 'single-date', value: shorten(word) }),
  );
  if (cells.private && readYes(cells.private)) tell({ kind: 'private' });
  return {
    '@type': 'Event',
    uid: cleanLine(cells.uid) || buildUid(content),
    // A table tells no moment of change.
    updated: '1970-01-01T00:00:00.000Z',
    ...content,
    ...(dates ? { recurrenceOverrides: dates } : {}),
  };
}

const namespace = 'b9c7f0de-52c5-5d54-8c0c-1f6f6f1c3a77';

/** The same row gets the same uid each time; other texts in it are a change of the same activity. */
function buildUid({ title, start, recurrenceRules, locations }: Partial<Activity>): string {
  return v5(writeCanonical({ title, start, recurrenceRules, locations }), namespace);
}

function readTexts(cells: Cells, tell: Tell) {
  const link = readGivenLink(cells.link);
  if (cells.link && !link) tell({ kind: 'link', column: 'link', value: shorten(cells.link) });
  const status = cells.status ? readStatus(cells.status) : undefined;
  if (cells.status && !status)
    tell({ kind: 'value', column: 'status', value: shorten(cells.status) });
  return keepDefined({
    description: cleanText(cells.description) || undefined,
    locations: readPlace(cells),
    links: link ? { '1': { '@type': 'Link' as const, href: link } } : undefined,
    status: status === 'confirmed' ? undefined : status,
  });
}

/** The place of a row; a room stands where its address does. */
function readPlace(cells: Cells): Activity['locations'] {
  const [place, room] = [cleanLine(cells.place), cleanLine(cells.room)];
  const name = place || room;
  if (!name) return undefined;
  return { '1': { '@type': 'Location', name, ...(place && room ? { description: room } : {}) } };
}

function readOwn(cells: Cells, tell: Tell) {
  const one = <Value>(column: Column, read: (word: string) => Value | undefined) => {
    const cell = cells[column];
    const value = cell === undefined ? undefined : read(cell);
    if (cell && value === undefined) tell({ kind: 'value', column, value: shorten(cell) });
    return value;
  };
  const many = <Value>(column: Column, read: (word: string) => Value | undefined) => {
    const values = listChoices(cells[column] ?? '', read).flatMap((word) => {
      const value = read(word);
      if (value === undefined) tell({ kind: 'value', column, value: shorten(word) });
      return value === undefined ? [] : [value];
    });
    return values.length > 0 ? [...new Set(values)] : undefined;
  };
  const partners = listWords(cells.partners ?? '', /[|;\n]/).map(cleanLine);
  return keepDefined({
    'pleinwijzer.nl:themes': many('themes', find.theme),
    'pleinwijzer.nl:audiences': many('audiences', find.audience),
    'pleinwijzer.nl:closedIn': many('closedIn', find.closing),
    'pleinwijzer.nl:contributions': many('contributions', find.contribution),
    'pleinwijzer.nl:partners': partners.length > 0 ? partners : undefined,
    'pleinwijzer.nl:coreFunction': one('coreFunction', find.coreFunction),
    'pleinwijzer.nl:level': one('level', (word) =>
      levels.find((level) => level === word.toUpperCase()),
    ),
    'pleinwijzer.nl:price': one('price', readPrice),
    'pleinwijzer.nl:registration': readRegistration(cells, one, tell),
  });
}

/** The words of a cell; a comma divides them, unless the words around it are one. */
const listChoices = (cell: string, read: (word: string) => unknown) =>
  listWords(cell, /[|;\n]/).flatMap((word) => (read(word) ? [word] : listWords(word)));

function readRegistration(
  cells: Cells,
  one: <Value>(column: Column, read: (word: string) => Value | undefined) => Value | undefined,
  tell: Tell,
): Activity['pleinwijzer.nl:registration'] {
  const url = readGivenLink(cells.registrationLink);
  if (cells.registrationLink && !url)
    tell({ kind: 'link', column: 'registrationLink', value: shorten(cells.registrationLink) });
  // A link to sign up says enough.
  const kind = one('registration', find.registration) ?? (url ? 'sign-up' : undefined);
  return kind && { kind, ...(url ? { url } : {}) };
}
