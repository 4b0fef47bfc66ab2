import type { Audience } from './activity';
import { type BoardDate, isAlongside } from './board-dates';
import { addDays, findMonday } from './week';
import type { BoardRow, WeekBoard } from './week-board';

/** Something that a focus group misses on a day. */
export interface Gap {
  /** `nothing`: nothing is on for this group. `no-desk`: something is, but no IDO beside it. */
  kind: 'nothing' | 'no-desk';
  day: string;
  audience: Audience;
  /** Dates for this group on that day, cancelled ones left out. */
  count: number;
  /** Dates for everyone on that day, cancelled ones left out. */
  forEveryone: number;
}

/** Words by which people know the help point for digital government. */
const deskName = /\bido\b|informatiepunt digitale overheid/i;

/**
 * Whether a date is an IDO, the help point for digital government: walk-in, for everyone, and either
 * named so or about both things that the law asks of it, contact with the government and digital
 * skills (Stcrt. 2022, 33992). Planned ones count too; cancelled ones do not.
 */
export function isDesk({ activity, isForEveryone, isCancelled }: BoardDate): boolean {
  const themes = activity['pleinwijzer.nl:themes'] ?? [];
  const { kind = 'walk-in' } = activity['pleinwijzer.nl:registration'] ?? {};
  const isAbout = themes.includes('e-government') && themes.includes('digital');
  if (isCancelled || !isForEveryone || kind !== 'walk-in') return false;
  return isAbout || deskName.test(activity.title);
}

/**
 * What the focus groups miss in a week, day by day: a working day without anything for them, or
 * activities none of which has an IDO at the same place at the same time. A holiday and a week in
 * which nothing at all is on have no gaps.
 */
export function listGaps(board: WeekBoard): Gap[] {
  if (board.dates.length === 0) return [];
  const days = board.days.filter(({ holiday }) => holiday === undefined);
  const focus = board.rows.filter((row) => row.isFocus);
  return days.flatMap(({ day }) => focus.flatMap((row) => findGap(board, row, day) ?? []));
}

function findGap(board: WeekBoard, { audience, cells }: BoardRow, day: string): Gap | undefined {
  const goesOn = (date: BoardDate) => date.day === day && !date.isCancelled;
  const cell = cells.find((one) => one.day === day);
  const own = (cell?.clusters ?? []).flatMap(({ dates }) => dates).filter(goesOn);
  const open = board.dates.filter((date) => goesOn(date) && date.isForEveryone);
  const gap = { day, audience, count: own.length, forEveryone: open.length };
  if (own.length === 0) return isWeekend(day) ? undefined : { kind: 'nothing', ...gap };
  const desks = open.filter(isDesk);
  const hasDesk = own.some((date) => desks.some((desk) => isAlongside(desk, date)));
  return hasDesk ? undefined : { kind: 'no-desk', ...gap };
}

const isWeekend = (day: string) => day > addDays(findMonday(day), 4);
