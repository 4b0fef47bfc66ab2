import { homeZone } from './activity';
import { day, writeLocal } from './local-time';
import { offsetAt } from './zone';

/** Date and time on the clocks of the square at an instant, `YYYY-MM-DDTHH:MM:SS`. */
const homeTime = (instant: number) => writeLocal(instant + offsetAt(homeZone, instant));

/** The day at the square at an instant in milliseconds since 1970, `YYYY-MM-DD`, wherever the browser is. */
export const homeDay = (instant: number): string => homeTime(instant).slice(0, 10);

/**
 * The day that is proposed for a new activity which begins at `from` (`HH:MM`): today, or tomorrow once
 * that time is over. Nobody announces what has begun.
 */
export function proposedDay(now: number, from: string): string {
  const isOver = homeTime(now).slice(11, 16) >= from;
  return homeDay(isOver ? now + day : now);
}
