/** Chance that can be had again: the same seed gives the same numbers. */
export interface Chance {
  /** A number from 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to `end`. */
  below(end: number): number;
  /** Whether something happens that happens once in `times`. */
  isOnceIn(times: number): boolean;
  /** One of these. */
  pick<One>(list: readonly One[]): One;
}

/** Opens chance from a seed (mulberry32). */
export function openChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    isOnceIn: (times) => below(times) === 0,
    pick: <One>(list: readonly One[]) => list[below(list.length)] as One,
  };
}
