import type { Activity } from './activity';
import type { Column } from './csv-columns';
import type { CsvProblem } from './csv-problem';
import { openTable } from './csv-table';
import { readRow } from './read-csv-row';

/** What a table of activities gave. */
export interface ReadTable {
  activities: Activity[];
  problems: CsvProblem[];
  /** The columns that it has: of all else it tells nothing. */
  columns: readonly Column[];
  /** Columns with something that cannot be read, by uid of the activity: they tell nothing of it. */
  unread: ReadonlyMap<string, readonly Column[]>;
}

/**
 * Reads a table of activities (see `csv-columns.ts`): comma, semicolon or tab between fields,
 * headings and values in Dutch or English or as ids, dates as 2026-11-30, 30-11-2026 or 30/11/2026.
 * A row at fault is left out and told, the others stay. The same text always gives the same
 * activities. Never throws.
 */
export function readCsv(text: unknown): ReadTable {
  if (typeof text !== 'string' || text.trim() === '') return refuse('empty');
  const table = openTable(text);
  if (!table) return refuse(/^(%PDF|PK)/.test(text) ? 'no-table' : 'no-columns');
  if (table.rows.length === 0) return refuse('no-rows');
  const activities = new Map<string, Activity>();
  const unread = new Map<string, Column[]>();
  const problems = [...table.problems];
  for (const { cells, line } of table.rows) {
    const own: CsvProblem[] = [];
    const tell = (problem: CsvProblem) => own.push({ line, ...problem });
    const activity = readRow(cells, tell);
    if (activity && activities.has(activity.uid)) tell({ kind: 'duplicate' });
    else if (activity) {
      activities.set(activity.uid, activity);
      unread.set(activity.uid, listUnread(own));
    }
    problems.push(...own);
  }
  problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return { activities: [...activities.values()], problems, columns: table.columns, unread };
}

const listUnread = (problems: readonly CsvProblem[]) =>
  problems.flatMap(({ kind, column }) => (column && /^(value|link)$/.test(kind) ? [column] : []));

const refuse = (kind: CsvProblem['kind']): ReadTable => ({
  activities: [],
  problems: [{ kind }],
  columns: [],
  unread: new Map(),
});
