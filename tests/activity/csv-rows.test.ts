import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listRows } from '../../utils/activity/csv-rows';
import { readCsv } from '../../utils/activity/read-csv';
import { buildCsv } from '../../utils/report/csv';
import { printSeed } from '../fixtures/arbitraries';

printSeed('csv-rows.test.ts');

const cellsOf = (text: string) => listRows(text).map(({ cells }) => cells);

describe('the rows of a table', () => {
  it('are those that a writer of tables put into it', () => {
    const cell = fc.oneof(
      fc.constantFrom('', ' ', 'a', '"', '""', ';', ',', '\n', '\r\n', 'een "woord"'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const row = fc.tuple(fc.constant('kop'), cell, cell, fc.constant('staart'));
    const rows = fc.array(row, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(';' as const, ',' as const), (given, separator) => {
        const head = ['een', 'twee', 'drie', 'vier'];
        const read = listRows(buildCsv([head, ...given], separator));
        expect(read.some(({ isOdd }) => isOdd)).toBe(false);
        const bare = read.map(({ cells }) => cells.map((one) => one.replace(/^'/, '')));
        expect(bare).toEqual([head, ...given].map((one) => one.map((c) => c.replace(/^'/, ''))));
      }),
      { numRuns: 500 },
    );
  });

  it('may have one thing between them that the first line names', () => {
    expect(cellsOf('sep=|\r\na|b;c\r\n')).toEqual([['a', 'b;c']]);
    expect(listRows('\ufeffsep=;\na;b')).toEqual([{ cells: ['a', 'b'], line: 2 }]);
  });

  it('may end without a line end, in an empty cell, and with a space behind a quote', () => {
    expect(cellsOf('a;b\rc;')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(cellsOf('"a" ;"b;"')).toEqual([['a', 'b;']]);
  });

  it.each([
    ['in the first row', '"Lees mee" café;3-3-2026;a'],
    ['that closes too early', 'Lezen;3-3-2026;"b" en meer'],
    ['that is never closed', 'Lezen;3-3-2026;"niet afgesloten'],
    ['in a quoted text', 'Lezen;3-3-2026;"Zij zei "hallo" tegen mij"'],
  ])('all stay with a stray quote %s, which is told', (_, row) => {
    const text = `titel;datum;omschrijving\n${row}\nSchaken;4-3-2026;"met klok"\nZingen;5-3-2026;c\n`;
    const { activities, problems } = readCsv(text);
    expect(activities.map(({ start }) => start.slice(0, 10))).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
    ]);
    expect(activities[1]?.description).toBe('met klok');
    expect(problems).toMatchObject([{ kind: 'quote', line: 2 }]);
  });

  it('are found in little time, also where every one of them has a stray quote', () => {
    const text = `titel;datum\n${'"a;3-3-2026\n'.repeat(100_000)}`;
    expect(listRows(text)).toHaveLength(100_001);
  });
});
