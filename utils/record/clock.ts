/**
 * A moment by a hybrid logical clock: `<13-digit milliseconds>-<4-digit counter>-<device>` (Kulkarni
 * et al., 2014). As texts they compare in the order of the changes: a version has a greater one than
 * every version that it was made from, whatever the clocks of the computers say.
 */
export type Clock = string;

/** The parts of a clock. */
export interface ClockParts {
  /** Milliseconds since 1970, UTC. */
  time: number;
  /** Tells apart what happened in one millisecond, 0–9999. */
  counter: number;
  /** Name of the account on whose computer the change was made. */
  device: string;
}

/** Greatest counter that its four digits hold. */
const mostCounter = 9999;

const shape = /^(\d{13})-(\d{4})-(.+)$/;

/** The parts of a clock; undefined for a text that is none. */
export function readClock(clock: Clock): ClockParts | undefined {
  const [, time, counter, device] = shape.exec(clock) ?? [];
  if (!time || !counter || !device) return undefined;
  return { time: Number(time), counter: Number(counter), device };
}

/** Writes a clock as text. */
export function writeClock({ time, counter, device }: ClockParts): Clock {
  return `${String(time).padStart(13, '0')}-${String(counter).padStart(4, '0')}-${device}`;
}

/**
 * The clock of a change that is made on `device` at `now` (milliseconds since 1970), greater than
 * that of the version it takes the place of.
 */
export function tick(now: number, device: string, previous?: Clock): Clock {
  const before = previous === undefined ? undefined : readClock(previous);
  if (!before || now > before.time) return writeClock({ time: now, counter: 0, device });
  if (before.counter >= mostCounter)
    return writeClock({ time: before.time + 1, counter: 0, device });
  return writeClock({ time: before.time, counter: before.counter + 1, device });
}

/** The clock of a record from before there was a team; `updated` is its own instant. */
export function clockOf(updated: string, device: string): Clock {
  return writeClock({ time: Math.max(0, Date.parse(updated)), counter: 0, device });
}
