import { describe, expect, it } from 'vitest';
import { columnName, columnOrder, findColumn } from '../../utils/activity/csv-columns';
import { readCsv } from '../../utils/activity/read-csv';
import { plain, readRow } from '../fixtures/csv-row';

/** The activity of a table with one row, of which all is read. */
function readWhole(...lines: string[]) {
  const { activities, problems } = readCsv(lines.join('\r\n'));
  expect(problems).toEqual([]);
  expect(activities).toHaveLength(1);
  return activities[0];
}

describe('the columns of a table', () => {
  it('finds every column by its names in both languages', () => {
    for (const column of columnOrder)
      for (const language of ['nl', 'en'] as const)
        expect(findColumn(columnName(column, language))).toBe(column);
  });

  it.each([
    ['Titel;Datum;Tijd;Locatie', '10.00 - 12.00 uur'],
    ['Onderwerp;Begindatum;Begin;Zaal', '10.00–12.00'],
    ['Activiteit;Datum;Van tot;Ruimte', 'van 10 tot 12 uur'],
    ['Wat;Wanneer;Hoe laat;Waar', '10:00 t/m 12:00'],
  ])('of a list that a library keeps are known: %s', (headings, time) => {
    expect(readWhole(headings, `Taalcafé;3-3-2026;${time};Bieb`)).toMatchObject({
      title: 'Taalcafé',
      start: '2026-03-03T10:00:00',
      duration: 'PT2H',
      locations: { '1': { name: 'Bieb' } },
    });
  });

  it('may say begin, end and explanation in other words', () => {
    const headings = 'Titel:;Datum (verplicht);Begin;Eind;Toelichting';
    expect(readWhole(headings, 'Taalcafé;3-3-2026;10.00;12.00;Kom langs')).toMatchObject({
      start: '2026-03-03T10:00:00',
      duration: 'PT2H',
      description: 'Kom langs',
    });
  });

  it('may have a room beside the place', () => {
    const one = readWhole('Titel;Datum;Locatie;Zaal', 'Taalcafé;3-3-2026;Bieb;Zaal 2');
    expect(one?.locations).toMatchObject({ '1': { name: 'Bieb', description: 'Zaal 2' } });
  });

  it('may name the day of a date, which then does not come back', () => {
    const one = readWhole('Dag;Datum;Tijd;Activiteit', 'dinsdag;3-3-2026;10.00-12.00;Taalcafé');
    expect(one).not.toHaveProperty('recurrenceRules');
  });

  it('are those of Google too, with hours before and after noon', () => {
    const headings =
      'Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private';
    const row = 'Taalcafé,2026-03-03,10:00 AM,2026-03-03,1:30 PM,False,"Hallo, jij",Bieb,False';
    expect(readWhole(headings, row)).toMatchObject({
      title: 'Taalcafé',
      start: '2026-03-03T10:00:00',
      duration: 'PT3H30M',
      description: 'Hallo, jij',
    });
  });

  it('are those of Outlook too, of which a whole day ends on the midnight after it', () => {
    const headings =
      '"Onderwerp","Begindatum","Begintijd","Einddatum","Eindtijd","Duurt hele dag","Herinneringen aan/uit","Organisator van vergadering","Prioriteit","Locatie"';
    const row =
      '"Open dag","3-3-2026","0:00:00","4-3-2026","0:00:00","Waar","Onwaar","Eva","Normaal","Bieb"';
    expect(readWhole(headings, row)).toMatchObject({
      start: '2026-03-03T00:00:00',
      showWithoutTime: true,
      duration: 'P1D',
    });
    const timed = row.replace('Waar', 'Onwaar').replace('0:00:00', '10:00:00');
    expect(readWhole(headings, timed.replace('4-3-2026","0:', '3-3-2026","12:'))).toMatchObject({
      start: '2026-03-03T10:00:00',
      duration: 'PT2H',
    });
  });

  it('are told when they are not known and something stands in them', () => {
    const { activities, problems } = readRow({ ...plain, Kleur: 'rood', Zaaldienst: '' });
    expect(activities).toHaveLength(1);
    expect(problems).toEqual([{ kind: 'column', line: 1, value: 'Kleur' }]);
  });

  it('are told when two of them say the same', () => {
    const { activities, problems } = readRow({ ...plain, omschrijving: 'a', toelichting: 'b' });
    expect(activities[0]?.description).toBe('a');
    expect(problems).toMatchObject([
      { kind: 'second-column', column: 'description', value: 'toelichting' },
    ]);
  });

  it('are fewer than the cells of a row where a comma was not between quotes, which is told', () => {
    const { activities, problems } = readCsv('titel,datum,prijs\nA,3-3-2026,2,50\n');
    expect(activities).toHaveLength(1);
    expect(problems).toEqual([{ kind: 'surplus', line: 2, value: '50' }]);
  });

  it('may say that an activity is private, which is told', () => {
    const { problems } = readRow({ ...plain, privé: 'WAAR' });
    expect(problems).toEqual([{ kind: 'private', line: 2 }]);
  });

  it.each([
    ['Agenda voorjaar 2026', ';'],
    ['Agenda voorjaar 2026;;', ';'],
    ['Agenda, van maart, april, mei\n\nBibliotheek Waterstad', '\t'],
  ])('may have a title above them: %j', (above, separator) => {
    const table = ['Titel|Datum|Tijd', 'Taalcafé|3-3-2026|10:00-12:00'];
    const lines = [above, ...table.map((line) => line.replaceAll('|', separator))];
    expect(readWhole(...lines)).toMatchObject({ title: 'Taalcafé', duration: 'PT2H' });
  });

  it('have dates with the month first where one of them can only be so, which is told', () => {
    const { activities, problems } = readCsv(
      'Title,Date,Start,End\nA,10/13/2026,2 pm,3 pm\nB,10/05/2026,2 pm,3 pm',
    );
    expect(activities.map(({ start }) => start)).toEqual([
      '2026-10-13T14:00:00',
      '2026-10-05T14:00:00',
    ]);
    expect(problems).toEqual([{ kind: 'month-first', line: 1, value: '10/05/2026' }]);
  });

  describe('of Google in English', () => {
    const headings = 'Subject,Start Date,Start Time,End Date,End Time';
    const read = (...dates: string[]) =>
      readCsv([headings, ...dates.map((date) => `A,${date},10:00 AM,${date},`)].join('\n'));

    it('have dates with the month first, which is told where it could be otherwise', () => {
      const { activities, problems } = read('03/15/2026', '03/04/2026');
      expect(activities.map(({ start }) => start.slice(0, 10))).toEqual([
        '2026-03-15',
        '2026-03-04',
      ]);
      expect(problems).toEqual([{ kind: 'month-first', line: 1, value: '03/04/2026' }]);
      expect(read('03/15/2026').problems).toEqual([]);
    });

    it('have dates with the day first where one of them cannot be otherwise', () => {
      const { activities, problems } = read('30/3/2026', '4/3/2026');
      expect(activities.map(({ start }) => start.slice(0, 10))).toEqual([
        '2026-03-30',
        '2026-03-04',
      ]);
      expect(problems).toEqual([]);
    });
  });
});
