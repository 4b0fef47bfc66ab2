import fc from 'fast-check';
import {
  type Frequency,
  type NDay,
  type RecurrenceRule,
  weekdays,
} from '../../utils/activity/activity';
import { writeLocal } from '../../utils/activity/local-time';

const hour = 3_600_000;

/** Any local start from 2020 to 2034, on a quarter of an hour. */
export const anyStart = fc
  .integer({ min: Date.UTC(2020, 0) / hour, max: Date.UTC(2034, 11, 31) / hour })
  .chain((hours) => fc.constantFrom(0, 15, 30).map((minutes) => hours * hour + minutes * 60_000))
  .map(writeLocal);

const some = <Value>(value: fc.Arbitrary<Value>, maxLength = 3) =>
  fc.uniqueArray(value, { minLength: 1, maxLength, selector: (one) => JSON.stringify(one) });

/** In order: ical.js mixes up times, and skips to the next year, where a list goes back. */
const someNumbers = (value: fc.Arbitrary<number>, maxLength?: number) =>
  some(value, maxLength).map((list) => list.sort((a, b) => a - b));

/** From both ends of a period, without 0. */
const fromEnds = (most: number) =>
  fc.oneof(fc.integer({ min: 1, max: most }), fc.integer({ min: -most, max: -1 }));

const anyWeekday = fc.constantFrom(...weekdays);
const everyDay: fc.Arbitrary<NDay> = anyWeekday.map((day) => ({ day }));
const anyNth = (most: number): fc.Arbitrary<NDay> =>
  fc.oneof(everyDay, fc.record({ day: anyWeekday, nthOfPeriod: fromEnds(most) }));
const months = someNumbers(fc.integer({ min: 1, max: 12 }), 4).map((list) => list.map(String));
const monthDays = someNumbers(fromEnds(31), 4);

type Parts = { [Name in keyof RecurrenceRule]?: fc.Arbitrary<RecurrenceRule[Name]> };

/** The parts that a frequency can have in both RFC 5545 and RFC 8984. */
const partsOf: Record<string, Parts[]> = {
  daily: [{ byMonth: months, byDay: some(everyDay), byMonthDay: monthDays }],
  weekly: [{ byMonth: months, byDay: some(everyDay, 4) }],
  monthly: [
    { byMonth: months, byDay: some(anyNth(5)) },
    { byMonth: months, byDay: some(everyDay), byMonthDay: monthDays },
  ],
  yearly: [
    { byMonth: months, byDay: some(anyNth(5)) },
    { byDay: some(anyNth(53)) },
    { byYearDay: someNumbers(fromEnds(366)), byDay: some(everyDay) },
    { byWeekNo: someNumbers(fromEnds(53), 6), byDay: some(everyDay) },
  ],
};

const shared: Parts = {
  interval: fc.integer({ min: 1, max: 4 }),
  firstDayOfWeek: anyWeekday,
  byHour: someNumbers(fc.integer({ min: 0, max: 23 })),
  byMinute: someNumbers(fc.integer({ min: 0, max: 59 }), 2),
};

/** A rule with the parts of its frequency, each of them there or not. */
function ruleOf(frequency: Frequency, parts: Parts): fc.Arbitrary<RecurrenceRule> {
  const positions = someNumbers(fc.constantFrom(1, 2, 3, -1), 2);
  return fc
    .record(
      { ...shared, ...parts, bySetPosition: positions } as unknown as Record<
        string,
        fc.Arbitrary<unknown>
      >,
      {
        requiredKeys: [],
      },
    )
    .map((given) => tidy({ ...(given as Partial<RecurrenceRule>), frequency }));
}

/** Positions only where there is a choice: RFC 5545 asks for another part beside them. */
function tidy(rule: RecurrenceRule): RecurrenceRule {
  const { bySetPosition, ...rest } = rule;
  const isDaily = rest.frequency === 'daily';
  const hasDays = rest.byDay || rest.byMonthDay || rest.byYearDay || rest.byWeekNo;
  const hasChoice = rest.byHour || (!isDaily && hasDays);
  return bySetPosition && hasChoice ? { ...rest, bySetPosition } : rest;
}

/** Any rule of days, weeks, months or years, without an end. */
export const anyRule: fc.Arbitrary<RecurrenceRule> = fc.oneof(
  ...Object.entries(partsOf).flatMap(([frequency, variants]) =>
    variants.map((parts) => ruleOf(frequency as Frequency, parts)),
  ),
  // Here RFC 8984 takes the start's month, RFC 5545 every month: both only agree with months given.
  fc
    .tuple(months, monthDays, fc.option(some(everyDay), { nil: undefined }))
    .chain(([byMonth, byMonthDay, byDay]) =>
      ruleOf('yearly', {
        byMonth: fc.constant(byMonth),
        byMonthDay: fc.constant(byMonthDay),
        ...(byDay && { byDay: fc.constant(byDay) }),
      }).map((rule) => ({ ...rule, byMonth, byMonthDay })),
    ),
);
