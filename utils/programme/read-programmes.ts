import { cleanCell, listRows, type TableRow } from '../activity/csv-rows';
import type { Label } from '../activity/labels';
import { cleanLine } from '../activity/plain-text';
import { openFinder } from '../activity/recognise';
import { findProgrammeColumn, type ProgrammeColumn, programmeColumns } from './programme-columns';
import { nameKey, type ProgrammeRow, readProgrammeRow, type Tell } from './read-programme-row';

/** Something in a table that cannot be read, or that people should know of. */
export interface ProgrammeProblem {
  kind:
    | 'empty'
    | 'separator'
    | 'no-name-column'
    | 'columns-missing'
    | 'columns-unknown'
    | 'quotes'
    | 'many'
    | 'too-many'
    | 'no-name'
    | 'duplicate'
    | 'too-many-fields'
    | 'letters'
    | 'value'
    | 'link';
  /** Number of the line, from 1. Absent: the table as a whole. */
  line?: number;
  /** The value, the columns or the number that it is about. */
  value?: string;
  /** The column of the value. */
  column?: ProgrammeColumn;
}

/** Rows of a list that is longer than any known one: it may be another file. */
const manyRows = 1000;

/** Rows that are read at most; more would keep the page busy for too long. */
const mostRows = 10_000;

/**
 * Reads a table of programmes (see `programme-columns.ts`): comma, semicolon or tab between fields,
 * several values in one field joined by `;`, values as ids or as people read them. A row without a
 * name, and one that comes twice, is left out and told. Never throws.
 */
export function readProgrammes(
  text: string,
  topics: readonly { id: string; label: Label }[],
): { rows: ProgrammeRow[]; problems: ProgrammeProblem[] } {
  const [head, ...lines] = listRows(text);
  if (!head) return refuse('empty');
  const columns = head.cells.map((heading) => findProgrammeColumn(heading));
  if (!columns.includes('name')) return refuse(isOneColumn(head) ? 'separator' : 'no-name-column');
  if (lines.length === 0) return refuse('empty');
  if (lines.length > mostRows) return refuse('too-many', String(lines.length));
  const problems = checkTable(text, head, columns, lines.length);
  const findTopic = openFinder(Object.fromEntries(topics.map(({ id, label }) => [id, label])));
  const rows = new Map<string, ProgrammeRow>();
  for (const { cells, line } of lines) {
    const tell: Tell = (problem) => problems.push({ line, ...problem });
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      tell({ kind: 'too-many-fields' });
      continue;
    }
    const row = readProgrammeRow(nameCells(columns, cells), line, findTopic, tell);
    if (!row) continue;
    const first = rows.get(nameKey(row.facts));
    if (first) tell({ kind: 'duplicate', value: String(first.line) });
    else rows.set(nameKey(row.facts), row);
  }
  return { rows: [...rows.values()], problems };
}

const refuse = (kind: ProgrammeProblem['kind'], value?: string) => ({
  rows: [],
  problems: [{ kind, ...(value ? { value } : {}) }],
});

/** Whether a heading holds the names of several columns, with something else between them. */
function isOneColumn({ cells }: TableRow): boolean {
  const words = (cells[0] ?? '').split(/[^\p{L}']+/u);
  return cells.length === 1 && words.length > 1 && words.some((one) => findProgrammeColumn(one));
}

function checkTable(
  text: string,
  head: TableRow,
  columns: readonly (ProgrammeColumn | undefined)[],
  count: number,
): ProgrammeProblem[] {
  const missing = programmeColumns.filter((column) => !columns.includes(column));
  const unknown = head.cells.filter((cell, index) => cell.trim() && !columns[index]);
  const isOpen = (text.match(/"/g)?.length ?? 0) % 2 === 1;
  const problems: [boolean, ProgrammeProblem][] = [
    [isOpen, { kind: 'quotes' }],
    [count > manyRows, { kind: 'many', value: String(count) }],
    [missing.length > 0, { kind: 'columns-missing', value: missing.join(', ') }],
    [unknown.length > 0, { kind: 'columns-unknown', value: cleanLine(unknown.join(', ')) }],
  ];
  return problems.filter(([isThere]) => isThere).map(([, problem]) => problem);
}

/** Cells by column, also those that are empty: what a table empties is emptied. */
function nameCells(
  columns: readonly (ProgrammeColumn | undefined)[],
  cells: readonly string[],
): Partial<Record<ProgrammeColumn, string>> {
  const named: Partial<Record<ProgrammeColumn, string>> = {};
  columns.forEach((column, index) => {
    if (column) named[column] ??= cleanCell(cells[index] ?? '');
  });
  return named;
}
