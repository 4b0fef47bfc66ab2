import type { Channel } from './question';

/** What stays from one question to the next at this computer. */
export interface Desk {
  uid: 'desk';
  /** How the visitors of this moment ask; carried over, visibly. */
  channel: Channel;
  /** Random id of the visit that is going on. */
  visit: string;
  /** Milliseconds since 1970 of the last save in this visit; 0 before the first. */
  last: number;
  /** Day and hour for which questions are written down. Absent: now. */
  moment?: Moment;
  /** Questions tallied in the counting that goes on. Absent: none. */
  tally?: Tallied;
  /** Latest clock reading at a save, milliseconds since 1970: shows a clock that was set back. */
  latest: number;
  /** Uid of the question that was saved here last. Absent: none yet. */
  lastQuestion?: string;
}

/** What was tallied on one day at one location. */
export interface Tallied {
  /** `YYYY-MM-DD` */
  date: string;
  /** Uid of the location. */
  location: string;
  /** Uids of the questions, by preset key, in the order of counting. */
  uids: Record<string, string[]>;
}

/** A local day and hour. */
export interface Moment {
  /** `YYYY-MM-DD` */
  date: string;
  /** 0–23 */
  hour: number;
}

/** Idle milliseconds after which the next question belongs to another visitor. */
export const visitPause = 20 * 60_000;

/** Milliseconds that a clock may lag behind before people are told. */
const clockTolerance = 5 * 60_000;

/** A desk at which nothing happened yet. */
export function emptyDesk(visit: string): Desk {
  return { uid: 'desk', channel: 'in-person', visit, last: 0, latest: 0 };
}

/**
 * The desk with a new visit when the last one has been over for a while. The moment stays: it is in
 * sight, and what is saved is what is shown.
 */
export function continueVisit(desk: Desk, now: number, visit: string): Desk {
  const isOver = desk.last > 0 && Math.abs(now - desk.last) >= visitPause;
  return isOver ? nextVisitor(desk, visit) : desk;
}

/** The desk as people find it who open the panel: a moment set for a visit that is over has ended. */
export function resumeDesk(desk: Desk, now: number, visit: string): Desk {
  const resumed = continueVisit(desk, now, visit);
  if (resumed === desk) return desk;
  const { moment: _, ...rest } = resumed;
  return rest;
}

/** The desk for the next visitor. */
export function nextVisitor(desk: Desk, visit: string): Desk {
  return { ...desk, visit, last: 0 };
}

/** Whether the clock stands clearly before an earlier save. */
export function isClockBack(desk: Desk, now: number): boolean {
  return desk.latest - now > clockTolerance;
}

/** The local day and hour of an instant. */
export function momentOf(now: Date): Moment {
  return { date: localDate(now), hour: now.getHours() };
}

/** The local calendar date of an instant, `YYYY-MM-DD`. */
export function localDate(instant: Date): string {
  const month = String(instant.getMonth() + 1).padStart(2, '0');
  const day = String(instant.getDate()).padStart(2, '0');
  return `${instant.getFullYear()}-${month}-${day}`;
}

/** The counting that goes on at this place; a new one on another day or location. */
export function tallyOf(
  desk: Desk,
  { date, location }: { date: string; location: string },
): Tallied {
  const { tally } = desk;
  const isSame = tally?.date === date && tally.location === location;
  return isSame ? tally : { date, location, uids: {} };
}

/** The desk on which this question is no longer among the counted ones. */
export function forgetCounted(desk: Desk, uid: string): Desk {
  if (!desk.tally) return desk;
  const entries = Object.entries(desk.tally.uids);
  const uids = Object.fromEntries(
    entries.map(([key, counted]) => [key, counted.filter((one) => one !== uid)]),
  );
  return { ...desk, tally: { ...desk.tally, uids } };
}
