import Papa from 'papaparse';
import { countBreaks, repairRows } from './csv-repair';

/** One row of a table. */
export interface TableRow {
  cells: string[];
  /** Number of its first line, from 1. */
  line: number;
  /** Whether a quotation mark stands in it where none can be: it was read as a letter. */
  isOdd?: true;
}

/**
 * Rows that say something: comma, semicolon or tab between fields (RFC 4180). Without `separator` it is
 * what stands most often in the first line. Papa Parse reads them; where a quotation mark is at fault,
 * it would take the rows behind it for a part of the field, and `repairRows` reads all of them.
 */
export function listRows(text: string, separator?: string): TableRow[] {
  const [start = '', own] = /^\ufeff?(?:sep=(.)(?=[\r\n]))?/i.exec(text) ?? [];
  const body = text.slice(start.length);
  const delimiter = own ?? separator ?? findSeparator(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  const isOdd = errors.some(({ type }) => type === 'Quotes');
  const rows = isOdd ? repairRows(body, delimiter) : numberRows(data);
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** What stands most often between the names of the columns. */
function findSeparator(text: string): string {
  const head = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const count = (separator: string) => head.split(separator).length;
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Rows with the lines on which they begin. */
function numberRows(data: readonly string[][]): TableRow[] {
  let line = 1;
  return data.map((cells) => {
    const row = { cells, line };
    line += 1 + cells.reduce((sum, cell) => sum + countBreaks(cell), 0);
    return row;
  });
}

/** A cell without the apostrophe that keeps a spreadsheet program from running it. */
export function cleanCell(cell: string): string {
  return cell
    .trim()
    .replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')
    .trim();
}
