import Papa from 'papaparse';

/** What stands between two fields: Dutch spreadsheet programs expect `;`. */
export type Separator = ';' | ',';

/** Byte order mark, by which spreadsheet programs know UTF-8. */
const mark = '\ufeff';

/** How a text begins that a spreadsheet program may run, whatever follows; also in full width. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180): CRLF, quotes where needed, UTF-8 with a byte order mark. A field that a
 * spreadsheet program would run as a formula gets an apostrophe before it.
 */
export function buildCsv(rows: readonly (string | number)[][], separator: Separator): string {
  const body = Papa.unparse(rows as (string | number)[][], {
    delimiter: separator,
    newline: '\r\n',
    escapeFormulae: formula,
  });
  return `${mark}${body}\r\n`;
}
