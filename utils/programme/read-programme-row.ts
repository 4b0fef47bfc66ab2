import { listWords } from '../activity/csv-words';
import { cleanLine } from '../activity/plain-text';
import { find } from '../activity/recognise';
import { addScheme, isWebAddress } from '../activity/safe-link';
import type { ProgrammeColumn } from './programme-columns';
import type { ProgrammeForm } from './programme-form';
import type { ProgrammeProblem } from './read-programmes';

/** One programme of a table. */
export interface ProgrammeRow {
  /** Number of its line, from 1. */
  line: number;
  /** What the table tells of it; what it has no column for is absent. */
  facts: Pick<ProgrammeForm, 'name'> & Partial<ProgrammeForm>;
}

/** Notes a problem of the row that is being read. */
export type Tell = (problem: ProgrammeProblem) => void;

/** By what two programmes are the same: name and provider, however they are capitalised. */
export function nameKey({ name, provider = '' }: { name: string; provider?: string }): string {
  return JSON.stringify([name, provider].map((part) => cleanLine(part).toLowerCase()));
}

/** The longest texts that a programme holds, as elsewhere in the product. */
const longest = 400;

/** The programme of a row; undefined when it is left out, which is told. */
export function readProgrammeRow(
  cells: Partial<Record<ProgrammeColumn, string>>,
  line: number,
  findTopic: (word: string) => string | undefined,
  tell: Tell,
): ProgrammeRow | undefined {
  const name = cleanLine(cells.name).slice(0, longest);
  if (!name) {
    tell({ kind: 'no-name' });
    return undefined;
  }
  // What a program puts in the place of letters that it does not know.
  if (Object.values(cells).some((cell) => cell.includes('\ufffd'))) tell({ kind: 'letters' });
  const many = <Value>(column: ProgrammeColumn, read: (word: string) => Value | undefined) => {
    const values = listChoices(cells[column] ?? '', read).flatMap((word) => {
      const value = read(word);
      if (value === undefined) tell({ kind: 'value', column, value: word.slice(0, 60) });
      return value === undefined ? [] : [value];
    });
    return [...new Set(values)];
  };
  const has = <Part extends object>(column: ProgrammeColumn, part: () => Part) =>
    cells[column] === undefined ? {} : part();
  const facts = {
    name,
    ...has('provider', () => ({ provider: cleanLine(cells.provider).slice(0, longest) })),
    ...has('themes', () => ({ themes: many('themes', find.theme) })),
    ...has('topics', () => ({ topics: many('topics', findTopic) })),
    ...has('audiences', () => ({ audiences: many('audiences', find.audience) })),
    ...has('inLanguage', () => ({ inLanguage: many('inLanguage', readLanguage) })),
    ...has('url', () => ({ url: readAddress(cells.url ?? '', tell) })),
    ...has('where', () => ({ where: cleanLine(cells.where).slice(0, longest) })),
  };
  return { line, facts };
}

/** The words of a cell; a comma divides them too, unless the words around it are one. */
const listChoices = (cell: string, read: (word: string) => unknown) =>
  listWords(cell, /[|;\n]/).flatMap((word) => (read(word) ? [word] : listWords(word)));

/** A language (BCP 47) as it is always written; undefined when it is none. */
function readLanguage(word: string): string | undefined {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(word) ? Intl.getCanonicalLocales(word)[0] : undefined;
  } catch {
    return undefined;
  }
}

function readAddress(cell: string, tell: Tell): string {
  // As long as the product's own files allow.
  if (isWebAddress(cell) && addScheme(cell).length <= 2000) return addScheme(cell);
  tell({ kind: 'link', value: cell.slice(0, 60) });
  return '';
}
