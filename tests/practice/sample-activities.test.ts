import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { sampleContributions } from '../../practice/sample/contributions';
import { partnerUids, samplePartners } from '../../practice/sample/partners';
import { sampleTeam } from '../../practice/sample/settings';
import type { Activity } from '../../utils/activity/activity';
import { listPublicHolidays } from '../../utils/activity/closed-days';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import { sampleTable } from '../fixtures/sample-table';

const rows = sampleTable.trim().split('\n').map(readRow);
const [plein, zuid, haven, peilstok] = sampleTeam.locations;
const places: Record<string, string> = {
  plein: plein.uid,
  zuid: zuid.uid,
  haven: haven.uid,
  peilstok: peilstok.uid,
};
const coreFunctions: Record<string, string> = {
  K: 'knowledge-information',
  D: 'development-education',
  L: 'reading-literature',
  M: 'meeting-debate',
};
const day = 86_400_000;

function readRow(line: string) {
  const [, n, title, themes, audiences, when, place, partner, rest] = line.split('|');
  return { n: Number(n), title, themes, audiences, when, place, partner, rest: rest ?? '' };
}

/** The n-th activity of the table. */
function nth(n: number): Activity {
  const activity = sampleActivities[n - 1];
  if (!activity) throw new Error(`There is no activity ${n}`);
  return activity;
}

/** Start and end on the clock in Amsterdam, of each date from one day to before another. */
function clocks(activity: Activity, from: string, to: string): string[] {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return occurrencesBetween(activity, `${from}T00:00:00Z`, `${to}T00:00:00Z`).map(
    ({ start, end }) => `${clock.format(start)}-${clock.format(end).slice(11)}`,
  );
}

const weekdays = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

/** Number of the week in ISO 8601: that of its Thursday. */
function isoWeek(midnight: number): number {
  const thursday = midnight + (4 - (new Date(midnight).getUTCDay() || 7)) * day;
  const year = new Date(thursday).getUTCFullYear();
  return Math.floor((thursday - Date.UTC(year, 0, 1)) / day / 7) + 1;
}

const schoolHolidays = [
  ['2026-10-17', '2026-10-25'],
  ['2026-12-19', '2027-01-03'],
  ['2027-02-20', '2027-02-28'],
  ['2027-04-24', '2027-05-09'],
  ['2027-07-17', '2027-08-29'],
];

function isOff(date: string, rest: string): boolean {
  if (listPublicHolidays(Number(date.slice(0, 4)))[date]) return true;
  if (!/\bS\b/.test(rest)) return false;
  return schoolHolidays.some(([from = '', to = '']) => date >= from && date <= to);
}

/** Whether a day fits one phrase of the table, such as `nth:1,3 mo 14-16`. */
function fits(phrase: string, midnight: number): boolean {
  const [kind = '', names = ''] = phrase.split(' ');
  if (!names.split(',').includes(weekdays[new Date(midnight).getUTCDay()] ?? '')) return false;
  if (kind === 'even' || kind === 'odd') return isoWeek(midnight) % 2 === (kind === 'odd' ? 1 : 0);
  const ofMonth = String(Math.ceil(new Date(midnight).getUTCDate() / 7));
  return !kind.startsWith('nth:') || kind.slice(4).split(',').includes(ofMonth);
}

const asTime = (text: string) => (text.includes(':') ? text : `${text.padStart(2, '0')}:00`);

/** Clocks that a row's words mean from 31 August 2026 to a year later, told day by day. */
function tell({ when = '', rest }: ReturnType<typeof readRow>): string[] {
  const told: string[] = [];
  const first = /from ([\d-]+)/.exec(when)?.[1] ?? '2026-08-31';
  const last = /until ([\d-]+)/.exec(when)?.[1] ?? '2027-08-30';
  const most = Number(/ x(\d+)/.exec(when)?.[1] ?? (when.startsWith('once') ? 1 : 1000));
  const [, off = '', on = ''] = /break ([\d-]+)\.\.([\d-]+)/.exec(when) ?? [];
  for (let midnight = Date.parse(first); midnight <= Date.parse(last); midnight += day)
    for (const phrase of when.split(' + ')) {
      const date = new Date(midnight).toISOString().slice(0, 10);
      const isBreak = date >= off && date <= on;
      if (told.length >= most || !fits(phrase, midnight) || isBreak || isOff(date, rest)) continue;
      const [from = '', to = ''] = (phrase.split(' ')[2] ?? '').split('-').map(asTime);
      told.push(`${date} ${from}-${to}`);
    }
  return told;
}

describe('the forty sample activities', () => {
  it('are those of the table, in its order, each with an identity of its own', () => {
    expect(sampleActivities).toHaveLength(40);
    expect(rows.map(({ n }) => n)).toEqual(sampleActivities.map((_, index) => index + 1));
    const uids = sampleActivities.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(40);
    for (const uid of uids)
      expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-9[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it.each(rows)('say in row $n what the table says: $title', (row) => {
    const activity = nth(row.n);
    const renamed = { 5: 'Samen Nederlands praten' }[row.n];
    expect(activity.title).toBe(renamed ?? row.title);
    expect([...(activity['pleinwijzer.nl:themes'] ?? [])].sort()).toEqual(
      row.themes?.split(' ').sort(),
    );
    expect(activity['pleinwijzer.nl:audiences']).toEqual((row.audiences || 'everyone').split(' '));
    expect(Object.keys(activity.locations ?? {})).toEqual([places[row.place || 'plein']]);
    const partner = row.partner
      ? [partnerUids[row.partner as keyof typeof partnerUids]]
      : undefined;
    expect(activity['pleinwijzer.nl:partners']).toEqual(partner);
    expect(activity['pleinwijzer.nl:coreFunction']).toBe(coreFunctions[row.rest.charAt(0)]);
    const registration = /sign-up|full/.exec(row.rest)?.[0] ?? 'walk-in';
    expect(activity['pleinwijzer.nl:registration']?.kind).toBe(registration);
    expect(activity['pleinwijzer.nl:level']).toBe(/A[12]/.exec(row.rest)?.[0]);
    expect(activity['pleinwijzer.nl:closedIn']?.includes('school-holidays-midden')).toBe(
      /\bS\b/.test(row.rest),
    );
    const role = /host|[a-z]+-(buddy|language|aloud)/.exec(row.rest)?.[0];
    expect(activity['pleinwijzer.nl:contributions']).toEqual(role && [role]);
    expect(activity['pleinwijzer.nl:published']).toBeDefined();
  });

  it.each(rows.filter(({ n }) => n !== 10 && n !== 22))(
    'fall in row $n on the days that the table tells: $when',
    (row) => {
      expect(clocks(nth(row.n), '2026-08-31', '2027-08-31')).toEqual(tell(row));
    },
  );

  it('have two short sentences each, without marks of HTML', () => {
    for (const { title, description = '' } of sampleActivities) {
      expect(description.match(/[.?!](?= [A-ZJ’]|$)/g), title).toHaveLength(2);
      expect(description).not.toMatch(/[<>"']/);
    }
  });
});

describe('their single dates', () => {
  it('call activity 5 Taalcafé until the new year, and by its new name from then on', () => {
    const dates = occurrencesBetween(nth(5), '2026-08-31', '2027-03-01');
    const old = dates.filter(({ activity }) => activity.title === 'Taalcafé');
    expect(old).toHaveLength(18);
    expect(old.at(-1)?.recurrenceId).toBe('2026-12-28T13:00:00');
    expect(dates[18]?.recurrenceId).toBe('2027-01-04T13:00:00');
    const later = dates.slice(18).map(({ activity }) => activity.title);
    expect(new Set(later)).toEqual(new Set(['Samen Nederlands praten']));
    expect(new Set(dates.map(({ activity }) => activity.uid)).size).toBe(1);
  });

  it('end activity 10 early on the day before Christmas', () => {
    expect(clocks(nth(10), '2026-12-17', '2027-01-01')).toEqual([
      '2026-12-17 13:00-16:00',
      '2026-12-24 13:00-15:00',
      '2026-12-31 13:00-16:00',
    ]);
  });

  it('cancel activity 17 once, and leave it visible', () => {
    const [date] = occurrencesBetween(nth(17), '2026-12-22', '2026-12-23');
    expect(date?.status).toBe('cancelled');
  });

  it('move the eighth lesson of activity 22 from Christmas Day', () => {
    const lessons = clocks(nth(22), '2026-11-01', '2027-12-31');
    expect(lessons).toHaveLength(8);
    expect(lessons.slice(6)).toEqual(['2026-12-18 10:00-12:00', '2027-01-08 10:00-12:00']);
  });

  it('hold activity 30 elsewhere once', () => {
    const where = occurrencesBetween(nth(30), '2027-01-11', '2027-02-01').map(({ activity }) =>
      Object.keys(activity.locations ?? {}),
    );
    expect(where).toEqual([[plein.uid], [zuid.uid], [plein.uid]]);
  });

  it('leave King’s Day out of activity 33, and Whit Monday out of 32 and 38', () => {
    expect(clocks(nth(33), '2027-04-20', '2027-05-30')).toEqual([
      '2027-04-20 13:00-16:00',
      '2027-04-22 13:00-16:00',
      '2027-04-29 13:00-16:00',
    ]);
    for (const n of [32, 38]) expect(clocks(nth(n), '2027-05-10', '2027-05-31')).toEqual([]);
  });

  it('hold activity 37 in week 53 and in the week 1 after it', () => {
    const dates = clocks(nth(37), '2026-12-24', '2027-01-22').map((text) => text.slice(0, 10));
    expect(dates).toEqual(['2026-12-31', '2027-01-07', '2027-01-21']);
  });

  it('hold activity 29 twice in a week, at other hours', () => {
    expect(clocks(nth(29), '2026-11-23', '2026-11-30')).toEqual([
      '2026-11-23 14:00-16:00',
      '2026-11-25 10:00-12:00',
    ]);
  });
});

describe('the sample partners and contributions', () => {
  it('are ten, with a role each, two of which hang on one person', () => {
    expect(samplePartners).toHaveLength(10);
    for (const { roles, agreement } of samplePartners) {
      expect(roles.length).toBeGreaterThan(0);
      expect(agreement.brings && agreement.gets).toBeTruthy();
    }
    const fragile = samplePartners.filter(({ contacts }) => contacts.length < 2);
    expect(fragile.map(({ uid }) => uid)).toEqual([partnerUids.formulieren, partnerUids.zorg]);
    const due = samplePartners.filter(({ reviewOn = '' }) => reviewOn < '2026-11-25');
    expect(due).toEqual(fragile);
  });

  it('only have addresses that cannot exist', () => {
    const addresses = samplePartners.flatMap(({ url, contacts }) => [
      new URL(url ?? '').hostname,
      ...contacts.map(({ email = '' }) => email.split('@')[1]),
    ]);
    for (const address of addresses) expect(address).toMatch(/^[a-z]+\.example$/);
  });

  it('lead from each contribution to a partner and a location that are there', () => {
    expect(sampleContributions).toHaveLength(6);
    const partners = new Set(Object.values(partnerUids));
    for (const { partner = '', where } of sampleContributions) {
      expect(partners).toContain(partner);
      for (const uid of where) expect(Object.values(places)).toContain(uid);
    }
  });
});
