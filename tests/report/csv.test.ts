import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildCsv, type Separator } from '../../utils/report/csv';
import { printSeed } from '../fixtures/arbitraries';

printSeed('csv.test.ts');

const mark = '\ufeff';
const separators: Separator[] = [';', ','];

function readBack(csv: string, delimiter: Separator): string[][] {
  expect(csv.startsWith(mark)).toBe(true);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1).replace(/\r\n$/, ''), {
    delimiter,
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  return data;
}

describe('buildCsv', () => {
  it('begins with a byte order mark and ends each row with CRLF, the last one too', () => {
    expect(
      buildCsv(
        [
          ['Soort', 'Aantal'],
          ['DigiD', 3],
        ],
        ';',
      ),
    ).toBe(`${mark}Soort;Aantal\r\nDigiD;3\r\n`);
  });

  it.each(separators)('puts quotes around a field that holds the separator %s', (separator) => {
    const csv = buildCsv([[`a${separator}b`, 'c']], separator);
    expect(csv).toBe(`${mark}"a${separator}b"${separator}c\r\n`);
  });

  it('leaves the other separator alone', () => {
    expect(buildCsv([['a,b', 'c']], ';')).toBe(`${mark}a,b;c\r\n`);
  });

  it('doubles quotes, and keeps a line break within its field', () => {
    expect(buildCsv([['zeg "ja"', 'een\ntwee', 'een\r\ntwee']], ';')).toBe(
      `${mark}"zeg ""ja""";"een\ntwee";"een\r\ntwee"\r\n`,
    );
  });

  it('keeps an empty field, and spaces at the ends of a field', () => {
    expect(readBack(buildCsv([['', ' a ', '']], ';'), ';')).toEqual([['', ' a ', '']]);
  });

  it.each([
    '=cmd|calc!A0',
    '=1+1',
    '+1',
    '-1',
    '-1+1',
    '@x',
    '\t=1',
    '\r=1',
    '\n=1',
    '=een\ntwee',
    '=een\r\ntwee',
    '=een\u2028twee',
    '=HYPERLINK("http://example.com";"klik")',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ])('makes %j a text that no spreadsheet program runs', (field) => {
    for (const separator of separators) {
      const [[cell = ''] = []] = readBack(buildCsv([[field]], separator), separator);
      expect(cell).toBe(`'${field}`);
    }
  });

  it('keeps numbers numbers, also below zero', () => {
    expect(buildCsv([[-1, 0, 3.5, -0.25, 1e21]], ';')).toBe(`${mark}-1;0;3.5;-0.25;1e+21\r\n`);
  });

  it.each(['1', '2026-11-23', '12,5%', 'a=b', 'a-b', "'s morgens", '€ 5', 'x@example.nl', 'é'])(
    'leaves %s as it is',
    (field) => {
      expect(readBack(buildCsv([[field, 'x']], ';'), ';')).toEqual([[field, 'x']]);
    },
  );

  it.each(separators)('gives the same cells when it is read back, separated by %s', (separator) => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.stringMatching(/^[=+\-@\t\r\n";,a' ]{0,6}$/),
    );
    const anyCell = fc.oneof(
      anyText,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const anyRows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(anyRows, (rows) => {
        const expected = rows.map((row) =>
          row.map((cell) => {
            const isFormula = typeof cell === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(cell);
            return isFormula ? `'${cell}` : String(cell);
          }),
        );
        expect(readBack(buildCsv(rows, separator), separator)).toEqual(expected);
      }),
    );
  });
});
