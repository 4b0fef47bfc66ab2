import { describe, expect, it } from 'vitest';
import { readDay, readDays } from '../../utils/activity/csv-days';
import { readTime } from '../../utils/activity/csv-time';
import { readPrice } from '../../utils/activity/csv-words';
import { readDate, splitMoment } from '../../utils/activity/read-date';

describe('the words of a table', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['30-11-2026', '2026-11-30'],
    ['3/1/2027', '2027-01-03'],
    ['31-11-2026', undefined],
    ['11-30-2026', undefined],
    ['3-3-26', '2026-03-03'],
    ['2026/03/04', '2026-03-04'],
    ['3-mrt-26', '2026-03-03'],
    ['3 mrt. 2026', '2026-03-03'],
    ['3 maart 2026', '2026-03-03'],
    ['dinsdag 3 maart 2026', '2026-03-03'],
    ['di. 3-3-2026', '2026-03-03'],
    ['March 3, 2026', '2026-03-03'],
    ['Tuesday 3rd of', undefined],
    ['3-3-2026 00:00', '2026-03-03'],
    ['3-3-2026 0:00:00', '2026-03-03'],
    ['31 februari 2026', undefined],
    ['3 fout 2026', undefined],
    ['3-3', undefined],
    ['3-3-126', undefined],
    ['morgen', undefined],
  ])('reads the date %s as %s', (cell, date) => expect(readDate(cell)).toBe(date));

  it.each([
    ['13:00', '13:00:00'],
    ['13.00', '13:00:00'],
    ['13', '13:00:00'],
    ['9.30 uur', '09:30:00'],
    ['13u15', '13:15:00'],
    ['10:00 AM', '10:00:00'],
    ['12:30 PM', '12:30:00'],
    ['12:05 am', '00:05:00'],
    ['1:15 p.m.', '13:15:00'],
    ['24:00', undefined],
    ['13:75', undefined],
    ['10:00:59', '10:00:59'],
    ['10:00:99', undefined],
  ])('reads the time %s as %s', (cell, time) => expect(readTime(cell)).toBe(time));

  it.each([
    ['gratis', 0],
    ['€ 2,50', 2.5],
    ['2.50', 2.5],
    ['5', 5],
    ['5,-', 5],
    ['duur', undefined],
  ])('reads the price %s as %s', (cell, price) => expect(readPrice(cell)).toBe(price));

  it.each([
    ['maandag', 'mo'],
    ['di', 'tu'],
    ['Wednesday', 'we'],
    ['ma.', 'mo'],
    ['Thurs', undefined],
    ['Thu', 'th'],
    ['maandagen', 'mo'],
    ['Sundays', 'su'],
    ['m', undefined],
    ['zondags', undefined],
  ])('reads the day %s as %s', (cell, day) => expect(readDay(cell)).toBe(day));

  it.each([
    ['ma, wo', 'mo we'],
    ['ma., wo. en vr.', 'mo we fr'],
    ['di/do', 'tu th'],
    ['ma-vr', 'mo tu we th fr'],
    ['ma t/m wo', 'mo tu we'],
    ['maandag tot en met woensdag, vr', 'mo tu we fr'],
    ['Monday to Wednesday', 'mo tu we'],
    ['za-ma', 'sa su mo'],
    ['elke dinsdag', 'tu'],
    ['werkdagen', 'mo tu we th fr'],
    ['weekend', 'sa su'],
    ['elke dag', 'mo tu we th fr sa su'],
  ])('reads the days %s', (cell, days) =>
    expect(readDays(cell)).toEqual({ days: days.split(' ') }),
  );

  it.each(['ma-feestdag', 'ma-di-wo', 'nooit'])('names what is no day in %s', (cell) =>
    expect(readDays(cell).bad).toBe(cell),
  );

  it.each([
    ['3-3-2026 10:00', ['3-3-2026', '10:00']],
    ['2026-03-03T10:00:00', ['2026-03-03', '10:00:00']],
    ['3 maart 2026 9.30', ['3 maart 2026', '9.30']],
    ['3 maart 2026', ['3 maart 2026', undefined]],
    ['3.3.2026', ['3.3.2026', undefined]],
  ])('takes %s apart into a date and a time', (cell, parts) =>
    expect(splitMoment(cell)).toEqual(parts),
  );
});
