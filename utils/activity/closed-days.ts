import { type Activity, type Closing, closings } from './activity';

/** A stretch of closed days. */
export interface ClosedRange {
  /** First day, `YYYY-MM-DD`. */
  from: string;
  /** Last day, inclusive. */
  to: string;
  /** What people call it, in Dutch. */
  name: string;
}

/** What is known of one kind of closed days. */
export interface ClosedKind {
  ranges: ClosedRange[];
  /** Last day for which the ranges are known, `YYYY-MM-DD`; after it they are to be checked. */
  validUntil: string;
  /** Days from which on they are not confirmed by an official source. Absent: all are confirmed. */
  toCheck?: { from: string; to: string };
}

/** School holidays per region; public holidays are computed. */
export type ClosedDays = Partial<Record<Closing, ClosedKind>>;

const range = (name: string, from: string, to: string): ClosedRange => ({ name, from, to });

const shared2028 = [
  range('kerstvakantie', '2027-12-25', '2028-01-09'),
  range('meivakantie', '2028-04-29', '2028-05-07'),
];

/** Last day of the school year 2027-2028 in each region's table. */
const validUntil = '2028-09-03';

/**
 * School holidays as far as they are known: 2027-2028 from the ministry's overview, 2026-2027 for
 * region midden from two schools and to be checked, for noord and zuid not known.
 */
export const closedDays: ClosedDays = {
  'school-holidays-noord': {
    validUntil,
    toCheck: { from: '2026-08-01', to: '2027-08-31' },
    ranges: [
      range('herfstvakantie', '2027-10-16', '2027-10-24'),
      ...shared2028,
      range('voorjaarsvakantie', '2028-02-19', '2028-02-27'),
      range('zomervakantie', '2028-07-15', '2028-08-27'),
    ],
  },
  'school-holidays-midden': {
    validUntil,
    toCheck: { from: '2026-08-01', to: '2027-08-31' },
    ranges: [
      range('herfstvakantie', '2026-10-17', '2026-10-25'),
      range('kerstvakantie', '2026-12-19', '2027-01-03'),
      range('voorjaarsvakantie', '2027-02-20', '2027-02-28'),
      range('meivakantie', '2027-04-24', '2027-05-09'),
      range('zomervakantie', '2027-07-17', '2027-08-29'),
      range('herfstvakantie', '2027-10-16', '2027-10-24'),
      ...shared2028,
      range('voorjaarsvakantie', '2028-02-26', '2028-03-05'),
      range('zomervakantie', '2028-07-08', '2028-08-20'),
    ],
  },
  'school-holidays-zuid': {
    validUntil,
    toCheck: { from: '2026-08-01', to: '2027-08-31' },
    ranges: [
      range('herfstvakantie', '2027-10-23', '2027-10-31'),
      ...shared2028,
      range('voorjaarsvakantie', '2028-02-26', '2028-03-05'),
      range('zomervakantie', '2028-07-22', '2028-09-03'),
    ],
  },
};

const day = 86_400_000;
const at = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date);
const write = (midnight: number) => new Date(midnight).toISOString().slice(0, 10);

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm of 1876). */
function findEaster(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return at(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The holidays of a year on which Dutch libraries are closed, by date. */
export function listPublicHolidays(year: number): Record<string, string> {
  const easter = findEaster(year);
  // On the 26th where the 27th is a Sunday.
  const king = at(year, 4, 27);
  const kingsDay = new Date(king).getUTCDay() === 0 ? king - day : king;
  const named: [midnight: number, name: string][] = [
    [at(year, 1, 1), 'Nieuwjaarsdag'],
    [easter, 'eerste paasdag'],
    [easter + day, 'tweede paasdag'],
    [kingsDay, 'Koningsdag'],
    [easter + 39 * day, 'Hemelvaartsdag'],
    [easter + 49 * day, 'eerste pinksterdag'],
    [easter + 50 * day, 'tweede pinksterdag'],
    [at(year, 12, 25), 'eerste kerstdag'],
    [at(year, 12, 26), 'tweede kerstdag'],
  ];
  return Object.fromEntries(named.map(([midnight, name]) => [write(midnight), name]));
}

const holidays = new Map<string, Record<string, string>>();

/** What a day is a public holiday for; each year is reckoned once. */
function findPublicHoliday(date: string): string | undefined {
  const year = date.slice(0, 4);
  const known = holidays.get(year) ?? listPublicHolidays(Number(year));
  holidays.set(year, known);
  return known[date];
}

/** Why an activity is closed on a day (`YYYY-MM-DD`), in Dutch; undefined when it is not. */
export function isClosedOn(
  activity: Activity,
  date: string,
  closed: ClosedDays,
): string | undefined {
  const given: unknown = activity['pleinwijzer.nl:closedIn'];
  // An imported record may hold anything: only the kinds that are known count.
  const kinds = Array.isArray(given) ? closings.filter((kind) => given.includes(kind)) : [];
  for (const kind of kinds) {
    const name =
      kind === 'public-holidays'
        ? findPublicHoliday(date)
        : closed[kind]?.ranges.find(({ from, to }) => date >= from && date <= to)?.name;
    if (name) return name;
  }
  return undefined;
}

/** The kinds whose days are not known for sure on this day: they are to be checked. */
export function listUnsure(date: string, closed: ClosedDays): Closing[] {
  return (Object.keys(closed) as Closing[]).filter((kind) => {
    const known = closed[kind];
    if (!known) return false;
    const { validUntil, toCheck } = known;
    return date > validUntil || (toCheck && date >= toCheck.from && date <= toCheck.to);
  });
}
