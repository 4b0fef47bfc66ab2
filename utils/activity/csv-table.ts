import { type Column, findColumn, isAside } from './csv-columns';
import { isMonthFirst, isUnsure, putDayFirst } from './csv-date-order';
import type { CsvProblem } from './csv-problem';
import { cleanCell, listRows, type TableRow } from './csv-rows';
import { shorten } from './icalendar-problem';

/** What stands in a row, by column; a column without a value is absent. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

/** A row of which the cells have names. */
export interface NamedRow {
  cells: Cells;
  /** Number of its first line, from 1. */
  line: number;
}

/** A table with its columns known. */
export interface CsvTable {
  /** The columns that it has. */
  columns: readonly Column[];
  rows: NamedRow[];
  /** What is not read of the table as it is. */
  problems: CsvProblem[];
}

/** Rows above the headings, such as a title, that are passed over. */
const mostAbove = 10;

/** Letters of a text in which its headings stand. */
const headLetters = 10_000;

/** Reads the headings of a table, and names the cells of its rows; undefined without its headings. */
export function openTable(text: string): CsvTable | undefined {
  const start = text.slice(0, headLetters);
  const separator = [';', ',', '\t'].find((one) => findHead(listRows(start, one)) >= 0);
  const all = listRows(text, separator);
  const at = findHead(all);
  const [head, ...rows] = all.slice(Math.max(0, at));
  if (at < 0 || !head) return undefined;
  const columns = head.cells.map(findColumn);
  const named = rows.map(({ cells, line }) => ({ cells: nameCells(columns, cells), line }));
  const problems = [
    ...listUnread(head, columns, rows),
    ...rows.flatMap(findSurplus(columns.length)),
    ...[head, ...rows].flatMap(findQuote),
  ];
  return orderDates({ columns: columns.filter(isColumn), rows: named, problems }, head);
}

const isColumn = (column: Column | undefined) => column !== undefined;

/** Place of the row with the headings; −1 when none of the first rows is. */
function findHead(rows: readonly TableRow[]): number {
  return rows.slice(0, mostAbove + 1).findIndex(({ cells }) => {
    const columns = cells.map(findColumn);
    return columns.includes('title') && columns.includes('date');
  });
}

/** The table with the day first in its dates; where they had the month first, it is told. */
function orderDates(table: CsvTable, head: TableRow): CsvTable {
  const dates = table.rows.flatMap(({ cells }) => [cells.date ?? '', cells.endDate ?? '']);
  if (!isMonthFirst(head.cells.map(cleanCell), dates)) return table;
  const rows = table.rows.map(({ cells, line }) => ({ cells: turnDates(cells), line }));
  const unsure = dates.find(isUnsure);
  const told = unsure ? [{ kind: 'month-first' as const, line: head.line, value: unsure }] : [];
  return { ...table, rows, problems: [...told, ...table.problems] };
}

function turnDates(cells: Cells): Cells {
  const turned = (['date', 'endDate', 'until'] as const).flatMap((column) => {
    const cell = cells[column];
    return cell === undefined ? [] : [[column, putDayFirst(cell)]];
  });
  return { ...cells, ...Object.fromEntries(turned) };
}

/** Cells by column; an apostrophe that keeps a spreadsheet program from running one is taken off. */
function nameCells(columns: readonly (Column | undefined)[], cells: readonly string[]): Cells {
  const named: Partial<Record<Column, string>> = {};
  columns.forEach((column, index) => {
    const cell = cleanCell(cells[index] ?? '');
    if (column && cell && named[column] === undefined) named[column] = cell;
  });
  return named;
}

/** Columns that are not read though something stands in them: unknown, or known from another one. */
function listUnread(
  head: TableRow,
  columns: readonly (Column | undefined)[],
  rows: readonly TableRow[],
): CsvProblem[] {
  const isFilled = (index: number) => rows.some(({ cells }) => cleanCell(cells[index] ?? ''));
  return head.cells.flatMap((heading, index): CsvProblem[] => {
    const column = columns[index];
    const isSecond = column !== undefined && columns.indexOf(column) < index;
    if ((column && !isSecond) || isAside(heading) || !isFilled(index)) return [];
    const value = shorten(cleanCell(heading)) || letterOf(index);
    return column
      ? [{ kind: 'second-column', line: head.line, column, value }]
      : [{ kind: 'column', line: head.line, value }];
  });
}

/** A column as spreadsheet programs name it, where it has no name of its own. */
const letterOf = (index: number) => String.fromCharCode(65 + (index % 26));

/** Tells of what stands to the right of the last column, such as the cents of a price with a comma. */
const findSurplus =
  (width: number) =>
  ({ cells, line }: TableRow): CsvProblem[] => {
    const value = cells.slice(width).map(cleanCell).filter(Boolean).join(' ');
    return value ? [{ kind: 'surplus', line, value: shorten(value) }] : [];
  };

/** Tells of a quotation mark where none can be, with the text at which it stands. */
function findQuote({ cells, line, isOdd }: TableRow): CsvProblem[] {
  const value = cells.find((cell) => cell.startsWith('"')) ?? '';
  return isOdd ? [{ kind: 'quote', line, value: shorten(value) }] : [];
}
