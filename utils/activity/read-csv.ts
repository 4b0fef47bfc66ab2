import type { Activity } from './activity';
import { type Column, findColumn } from './csv-columns';
import type { CsvProblem } from './csv-problem';
import { cleanCell, listRows } from './csv-rows';
import { readRow } from './read-csv-row';

/**
 * Reads a table of activities (see `csv-columns.ts`): comma, semicolon or tab between fields,
 * headings and values in Dutch or English or as ids, dates as 2026-11-30, 30-11-2026 or 30/11/2026.
 * A row at fault is left out and told, the others stay. The same text always gives the same
 * activities. Never throws.
 */
export function readCsv(text: unknown): { activities: Activity[]; problems: CsvProblem[] } {
  if (typeof text !== 'string' || text.trim() === '')
    return { activities: [], problems: [{ kind: 'empty' }] };
  const [head, ...rows] = listRows(text);
  const columns = head?.cells.map((heading) => findColumn(heading)) ?? [];
  if (!columns.includes('title') || !columns.includes('date'))
    return { activities: [], problems: [{ kind: 'no-columns' }] };
  const activities = new Map<string, Activity>();
  const problems: CsvProblem[] = [];
  for (const { cells, line } of rows) {
    const tell = (problem: CsvProblem) => problems.push({ line, ...problem });
    const activity = readRow(nameCells(columns, cells), tell);
    if (activity && activities.has(activity.uid)) tell({ kind: 'duplicate' });
    else if (activity) activities.set(activity.uid, activity);
  }
  return { activities: [...activities.values()], problems };
}

/** Cells by column; an apostrophe that keeps a spreadsheet program from running one is taken off. */
function nameCells(columns: readonly (Column | undefined)[], cells: readonly string[]) {
  const named: Partial<Record<Column, string>> = {};
  columns.forEach((column, index) => {
    const cell = cleanCell(cells[index] ?? '');
    if (column && cell && named[column] === undefined) named[column] = cell;
  });
  return named;
}
