import { type Activity, type Audience, audiences } from './activity';
import { type BoardDate, isAlongside, listBoardDates, overlap } from './board-dates';
import { type ClosedDays, listPublicHolidays } from './closed-days';
import { listWeek } from './week';

/** Dates of one group that run, in a chain, at the same time. */
export interface Cluster {
  /** In order of start. */
  dates: BoardDate[];
  /** What runs then at the same place for everyone, so that people can step over. */
  alongside: BoardDate[];
}

/** A day of one target group. */
export interface BoardCell {
  day: string;
  clusters: Cluster[];
}

/** The week of one target group. */
export interface BoardRow {
  audience: Audience;
  isFocus: boolean;
  /** One for each day of the board. */
  cells: BoardCell[];
}

/** Days × target groups of one week. */
export interface WeekBoard {
  /** Monday to Friday, and the days of the weekend on which something is on. */
  days: BoardDay[];
  /** Focus groups first, then the other groups for which something is on, last of all everyone. */
  rows: BoardRow[];
  /** Every date that shows, in order; once for each day on which it does. */
  dates: BoardDate[];
  /** Places of the whole week, also when one of them is asked for; the busiest one first. */
  places: string[];
}

/** A column of the board. */
export interface BoardDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** Name of the public holiday, in Dutch. Absent: it is none. */
  holiday?: string;
}

/** What a board is made for. */
export interface BoardOptions {
  /** First day of the week, `YYYY-MM-DD`. */
  monday: string;
  /** Target groups that the team looks at first. */
  focus: readonly Audience[];
  /** Uids of the team's locations: the keys by which their place is known. */
  locations: readonly string[];
  /** Show only what is at this place. Absent: all. */
  place?: string | undefined;
  /** What the team knows of holidays. Absent: what this release knows. */
  closed?: ClosedDays | undefined;
}

/** The board of a week; its cost grows with the number of activities and the dates of that week. */
export function buildWeekBoard(activities: readonly Activity[], options: BoardOptions): WeekBoard {
  const { monday, focus, place, locations, closed } = options;
  const all = listBoardDates(activities, monday, locations, closed);
  const dates = place === undefined ? all : all.filter((date) => date.place === place);
  const days = listDays(monday, dates);
  const others = audiences.filter((one) => one !== 'everyone' && !focus.includes(one));
  const groups = [...focus.filter((one) => one !== 'everyone'), ...others, 'everyone' as const];
  const rows = groups
    .map((audience) => buildRow(audience, focus.includes(audience), days, dates))
    .filter((row) => row.isFocus || row.cells.some((cell) => cell.clusters.length > 0));
  return { days, rows, dates, places: listPlaces(all) };
}

function listPlaces(dates: readonly BoardDate[]): string[] {
  const counts = new Map<string, number>();
  for (const { place } of dates)
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts.entries()].sort(([, a], [, b]) => b - a).map(([place]) => place);
}

function listDays(monday: string, dates: readonly BoardDate[]): BoardDay[] {
  return listWeek(monday)
    .filter((day, index) => index < 5 || dates.some((date) => date.day === day))
    .map((day) => {
      const holiday = listPublicHolidays(Number(day.slice(0, 4)))[day];
      return holiday ? { day, holiday } : { day };
    });
}

function buildRow(
  audience: Audience,
  isFocus: boolean,
  days: readonly BoardDay[],
  dates: readonly BoardDate[],
): BoardRow {
  const own = dates.filter((date) => isFor(date, audience));
  const open = dates.filter((date) => date.isForEveryone && !date.isCancelled);
  const cells = days.map(({ day }) => {
    const ofDay = own.filter((date) => date.day === day);
    return { day, clusters: joinClusters(ofDay, audience === 'everyone' ? [] : open) };
  });
  return { audience, isFocus, cells };
}

/** Whether a date is meant for a group by name; everyone is a group of its own here. */
function isFor({ activity, isForEveryone }: BoardDate, audience: Audience): boolean {
  if (audience === 'everyone') return isForEveryone;
  return activity['pleinwijzer.nl:audiences']?.includes(audience) === true;
}

function joinClusters(dates: readonly BoardDate[], open: readonly BoardDate[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const date of dates) {
    const last = clusters.at(-1);
    if (last?.dates.some((other) => overlap(other, date))) last.dates.push(date);
    else clusters.push({ dates: [date], alongside: [] });
  }
  for (const cluster of clusters) {
    cluster.alongside = open.filter(
      (one) => !cluster.dates.includes(one) && cluster.dates.some((date) => isAlongside(one, date)),
    );
  }
  return clusters;
}
