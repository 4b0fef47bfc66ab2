import { describe, expect, it } from 'vitest';
import { readProgrammes } from '../../utils/programme/read-programmes';
import { topics } from '../../utils/question/topics';

const read = (text: string) => readProgrammes(text, topics);
const head = 'name,provider,themes,topics,audiences,inLanguage,url,where';

describe('a table of programmes', () => {
  it('is read by the names of its columns', () => {
    const { rows, problems } = read(
      `${head}\nDigisterker,Stichting,e-government;digital,digid;mijnoverheid,seniors,nl;ar,https://digisterkercursus.nl,thuis`,
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        facts: {
          name: 'Digisterker',
          provider: 'Stichting',
          themes: ['e-government', 'digital'],
          topics: ['digid', 'mijnoverheid'],
          audiences: ['seniors'],
          inLanguage: ['nl', 'ar'],
          url: 'https://digisterkercursus.nl',
          where: 'thuis',
        },
      },
    ]);
  });

  it.each([
    ['comma', 'name,topics\nA,"digid;tax"'],
    ['comma, without quotes', 'name,topics\nA,digid;tax'],
    ['semicolon', 'name;topics\nA;"digid;tax"'],
    ['tab', 'name\ttopics\nA\tdigid;tax'],
    ['semicolon named by a spreadsheet program', 'sep=;\nname;topics\nA;"digid;tax"'],
  ])('may have this between its columns: %s', (_, text) => {
    expect(read(text).rows.map(({ facts }) => facts)).toEqual([
      { name: 'A', topics: ['digid', 'tax'] },
    ]);
  });

  it('knows columns and values as people read them, in both languages', () => {
    const { rows, problems } = read(
      'Naam;Thema’s;Onderwerpen;Voor wie\nA;Digitale overheid;Belasting;Senioren'.replace('’', "'"),
    );
    expect(rows[0]?.facts).toEqual({
      name: 'A',
      themes: ['e-government'],
      topics: ['tax'],
      audiences: ['seniors'],
    });
    expect(problems.map(({ kind }) => kind)).toEqual(['columns-missing']);
  });

  it('says which value it does not know, and keeps the rest of the row', () => {
    const { rows, problems } = read(`${head}\nA,X,digital;fietsen,digid,,xx1,javascript:alert(1),`);
    expect(rows[0]?.facts).toMatchObject({ name: 'A', themes: ['digital'], topics: ['digid'] });
    expect(rows[0]?.facts.url).toBe('');
    expect(problems).toEqual([
      { line: 2, kind: 'value', column: 'themes', value: 'fietsen' },
      { line: 2, kind: 'value', column: 'inLanguage', value: 'xx1' },
      { line: 2, kind: 'link', value: 'javascript:alert(1)' },
    ]);
  });

  it('leaves out rows without a name and rows that come twice, and tells their lines', () => {
    const { rows, problems } = read(
      'name,provider\nA,X\n,Y\n"B\nC",Z\na,x\nA,Y\n'.replace('A,Y', 'A,Ander'),
    );
    expect(rows.map(({ facts, line }) => [line, facts.name, facts.provider])).toEqual([
      [2, 'A', 'X'],
      [4, 'B C', 'Z'],
      [7, 'A', 'Ander'],
    ]);
    expect(problems.filter(({ line }) => line)).toEqual([
      { line: 3, kind: 'no-name' },
      { line: 6, kind: 'duplicate', value: '2' },
    ]);
  });

  it('leaves out a row with more fields than there are columns', () => {
    const { rows, problems } = read('name,provider\nA,X\nB,Y,Z\nC,Z,\n');
    expect(rows.map(({ facts }) => facts.name)).toEqual(['A', 'C']);
    expect(problems).toContainEqual({ line: 3, kind: 'too-many-fields' });
  });

  it.each([
    ['', 'empty'],
    ['\n\n', 'empty'],
    [head, 'empty'],
    ['name|provider|topics\nA|B|digid', 'separator'],
    ['naam / aanbieder\nA / B', 'separator'],
    ['provider,topics\nA,digid', 'no-name-column'],
    ['zomaar een tekst', 'no-name-column'],
  ])('is refused as a whole when it is %j: %s', (text, kind) => {
    expect(read(text)).toEqual({ rows: [], problems: [{ kind }] });
  });

  it('tells which columns are missing and which are not used', () => {
    expect(read('name,prijs\nA,5').problems).toEqual([
      {
        kind: 'columns-missing',
        value: 'provider, themes, topics, audiences, inLanguage, url, where',
      },
      { kind: 'columns-unknown', value: 'prijs' },
    ]);
  });

  it('tells of a quotation mark that is not closed and of letters that were lost', () => {
    const kinds = read(`${head}\nCaf\ufffd,X,,,,,,\n"B,Y,,,,,,\n`).problems.map(({ kind }) => kind);
    expect(kinds).toEqual(['quotes', 'letters']);
  });

  it('reads 5,000 rows in less than a second, and asks whether it is the right file', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `P${i},X,digital,digid;tax,seniors,nl,,`);
    const started = performance.now();
    const { rows, problems } = read([head, ...lines].join('\n'));
    expect(performance.now() - started).toBeLessThan(1000);
    expect(rows).toHaveLength(5000);
    expect(problems).toEqual([{ kind: 'many', value: '5000' }]);
  });

  it('refuses more rows than the page can carry', () => {
    const lines = Array.from({ length: 10_001 }, (_, i) => `P${i}`);
    expect(read(['name', ...lines].join('\n'))).toEqual({
      rows: [],
      problems: [{ kind: 'too-many', value: '10001' }],
    });
  });

  it('takes off what keeps a spreadsheet program from running a cell', () => {
    expect(read("name\n'=1+1\n").rows[0]?.facts.name).toBe('=1+1');
  });
});
