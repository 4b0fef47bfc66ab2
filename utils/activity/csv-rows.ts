/** One row of a table. */
export interface TableRow {
  cells: string[];
  /** Number of its first line, from 1. */
  line: number;
  /** Whether a quotation mark stands in it where none can be: it was read as a letter. */
  isOdd?: true;
}

/**
 * Rows that say something: comma, semicolon or tab between fields (RFC 4180). A quotation mark that
 * is not closed, or not closed at the end of its field, is a letter: no other row is lost by it.
 * Without `separator` it is what stands most often in the first line.
 */
export function listRows(text: string, separator?: string): TableRow[] {
  const [start = '', own] = /^\ufeff?(?:sep=(.)(?=[\r\n]))?/i.exec(text) ?? [];
  const body = text.slice(start.length);
  return splitRows(body, own ?? separator ?? findSeparator(body)).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
}

/** What stands most often between the names of the columns. */
function findSeparator(text: string): string {
  const head = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const count = (separator: string) => head.split(separator).length;
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function splitRows(text: string, separator: string): TableRow[] {
  const rows: TableRow[] = [];
  const readField = openFields(text, separator);
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const row: TableRow = { cells: [], line };
    let isLast = false;
    while (!isLast) {
      const field = readField(at);
      row.cells.push(field.text);
      if (field.isOdd) row.isOdd = true;
      line += countBreaks(text.slice(at, field.next));
      isLast = text[field.next - 1] !== separator || field.next === at;
      at = field.next;
    }
    rows.push(row);
  }
  return rows;
}

const countBreaks = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;

interface Field {
  text: string;
  isOdd: boolean;
  /** Where the next field begins. */
  next: number;
}

/** A function that reads the field at a place. */
function openFields(text: string, separator: string): (at: number) => Field {
  // `sep=|` names a letter that means something in a pattern.
  const own = separator.replace(/\W/, '\\$&');
  const end = new RegExp(`${own}|\\r\\n|\\n|\\r|$`, 'g');
  /** Closing mark and what may stand behind it. */
  const close = new RegExp(`"[ ]*(${own}|\\r\\n|\\n|\\r|$)`, 'y');
  return (at) => {
    const closing = text[at] === '"' ? findClosing(text, at + 1) : -1;
    close.lastIndex = closing;
    const closed = closing < 0 ? null : close.exec(text);
    if (closed) {
      const quoted = text.slice(at + 1, closing).replaceAll('""', '"');
      return { text: quoted, isOdd: false, next: close.lastIndex };
    }
    end.lastIndex = at;
    const found = end.exec(text);
    const plain = text.slice(at, found?.index);
    return {
      text: plain,
      isOdd: text[at] === '"',
      next: at + plain.length + (found?.[0].length ?? 0),
    };
  };
}

/** The first quotation mark from here on that is not one of two; −1 when there is none. */
function findClosing(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** A cell without the apostrophe that keeps a spreadsheet program from running it. */
export function cleanCell(cell: string): string {
  return cell
    .trim()
    .replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')
    .trim();
}
