import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecurrenceRule } from '../../utils/activity/activity';
import { day, readLocal, writeLocal } from '../../utils/activity/local-time';
import { startsByRule } from '../../utils/activity/rule';
import { printSeed } from '../fixtures/arbitraries';
import { anyRule, anyStart } from './any-rule';
import { listByICal, listByRRule, listByTemporal } from './oracles';

printSeed('rule-oracles.test.ts');

/** The rule's dates in a window, both ends inclusive, by our own reckoning. */
function listByOurs(rule: RecurrenceRule, start: string, from: string, to: string): string[] {
  const [begin, end] = [readLocal(from), readLocal(to) + 1];
  return startsByRule(rule, readLocal(start), begin, end, 1e6).map(writeLocal);
}

const later = (local: string, days: number) => writeLocal(readLocal(local) + days * day);

const anyWindow = fc.record({ after: fc.nat(1500), length: fc.integer({ min: 1, max: 500 }) });

const isMixed = ({ byDay = [] }: RecurrenceRule) =>
  byDay.some((one) => one.nthOfPeriod) && byDay.some((one) => !one.nthOfPeriod);

/**
 * What rrule-temporal 2.2.8 reckons otherwise than RFC 5545 §3.3.10, as ical.js and rrule also find:
 * BYDAY beside BYYEARDAY is left out, positions and intervals of weeks go by the year of ISO 8601, a last week
 * that ends in the next year is left out, "FR"
 * beside "3FR" is not every Friday, a 53rd weekday lands in the next year, and one position of a day is looked for by each day of the rule.
 */
function isRightInTemporal(rule: RecurrenceRule): boolean {
  const { byDay, byYearDay, byWeekNo, bySetPosition, frequency, interval = 1 } = rule;
  if ((byYearDay && byDay) || (byWeekNo && interval > 1)) return false;
  if (byWeekNo?.some((one) => one < 0)) return false;
  if (bySetPosition && (byWeekNo || frequency === 'daily')) return false;
  const is53rd = byDay?.some((one) => Math.abs(one.nthOfPeriod ?? 0) === 53);
  return !isMixed(rule) && !is53rd;
}

/**
 * What ical.js 2.2.1 reckons otherwise than RFC 5545 §3.3.10, or never ends with: positions, weeks
 * and days of the year, weekdays beside days of the month, days from a month's end in a daily or a
 * yearly rule, several times on a day of a month or a year, months in a monthly rule or alone in a
 * yearly one, "FR" beside "3FR", a tenth or later weekday of the year, and days that a month of a
 * yearly rule may not have.
 */
function isRightInICal(rule: RecurrenceRule): boolean {
  const { byDay, byMonth, byMonthDay, byHour = [], byMinute = [], frequency } = rule;
  const isMonthly = frequency === 'monthly';
  const isFromEnd = byMonthDay?.some((one) => one < 0);
  const isSeveral = byHour.length > 1 || byMinute.length > 1;
  const isWrong = [
    rule.bySetPosition || rule.byWeekNo || rule.byYearDay,
    byMonthDay && (byDay || (isFromEnd && !isMonthly)),
    isSeveral && (isMonthly || frequency === 'yearly'),
    byMonth && (isMonthly || (frequency === 'yearly' && !byDay && !byMonthDay)),
    frequency === 'yearly' && byMonthDay?.some((one) => one > 28),
    isMixed(rule),
    frequency === 'yearly' && byMonthDay?.some((one) => one > 28),
    byDay?.some((one) => Math.abs(one.nthOfPeriod ?? 0) > 9),
  ];
  return !isWrong.some(Boolean);
}

describe('startsByRule', { timeout: 60_000 }, () => {
  it('gives the dates in any window that rrule-temporal gives', () => {
    fc.assert(
      fc.property(
        anyRule.filter(isRightInTemporal),
        anyStart,
        anyWindow,
        (rule, start, { after, length }) => {
          const from = later(start, after);
          const to = later(from, length);
          const expected = listByTemporal(rule, start, to).filter((date) => date >= from);
          expect(listByOurs(rule, start, from, to)).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('gives the first dates that ical.js gives', () => {
    fc.assert(
      fc.property(
        anyRule.filter(isRightInICal),
        anyStart,
        fc.integer({ min: 30, max: 600 }),
        (rule, given, length) => {
          // It takes a start that no part of the rule gives for a date of the rule.
          const start = listByOurs(rule, given, given, later(given, 800))[0];
          fc.pre(start !== undefined);
          const ours = listByOurs(rule, start, start, later(start, length));
          expect(listByICal(rule, start, ours.length)).toEqual(ours);
        },
      ),
      { numRuns: 6000 },
    );
  });

  it('gives the first dates of weeks and days of the year that rrule gives', () => {
    // Weeks without weekdays are whole weeks to rrule (RFC 8984 takes the start's weekday); it loses
    // days of a week that lies across two years where the number counts from the end or the week
    // begins on another day than Monday.
    // Nor the days of January in the last week of the year before, such as Saturday 1 January 2022.
    const isRightInRRule = ({ byWeekNo, byDay, firstDayOfWeek = 'mo' }: RecurrenceRule) =>
      !byWeekNo ||
      (byDay && firstDayOfWeek === 'mo' && byWeekNo.every((one) => one > 0 && one < 52));
    const isOfYear = (rule: RecurrenceRule) =>
      rule.frequency === 'yearly' && !rule.bySetPosition && (rule.byWeekNo || rule.byYearDay);
    fc.assert(
      fc.property(
        anyRule.filter((rule) => Boolean(isOfYear(rule) && isRightInRRule(rule))),
        anyStart,
        (rule, start) => {
          const ours = listByOurs(rule, start, start, later(start, 1500)).slice(0, 40);
          fc.pre(ours.length > 0);
          expect(listByRRule(rule, start, ours.length)).toEqual(ours);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('ends after its count, the start included, however far the window lies', () => {
    fc.assert(
      fc.property(
        anyRule.filter(isRightInTemporal),
        anyStart,
        fc.integer({ min: 1, max: 60 }),
        anyWindow,
        (rule, given, count, { after, length }) => {
          const start = listByOurs(rule, given, given, later(given, 800))[0];
          fc.pre(start !== undefined);
          const from = later(start, after);
          const to = later(from, length);
          const all = listByTemporal(rule, start, to).slice(0, count);
          const expected = all.filter((date) => date >= from);
          expect(listByOurs({ ...rule, count }, start, from, to)).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
