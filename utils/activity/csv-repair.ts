import type { TableRow } from './csv-rows';

/**
 * The rows of a table in which quotation marks are at fault: one that is not closed, or not closed at the
 * end of its field, is a letter, and no other row is lost by it.
 */
export function repairRows(text: string, separator: string): TableRow[] {
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

/** How many lines end in a text. */
export const countBreaks = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;

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
