import Papa from 'papaparse';

/** One row of a table. */
export interface TableRow {
  cells: string[];
  /** Number of its first line, from 1. */
  line: number;
}

/** Rows that say something: comma, semicolon or tab between fields (RFC 4180). */
export function listRows(text: string): TableRow[] {
  const plain = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const { data } = Papa.parse<string[]>(plain, { delimiter: findSeparator(plain) });
  let line = 1 + Number(/^\ufeff?sep=./i.test(text));
  const rows: TableRow[] = [];
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  }
  return rows;
}

/** What stands most often between the names of the columns. */
function findSeparator(text: string): string {
  const head = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const count = (separator: string) => head.split(separator).length;
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** A cell without the apostrophe that keeps a spreadsheet program from running it. */
export function cleanCell(cell: string): string {
  return cell
    .trim()
    .replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')
    .trim();
}
