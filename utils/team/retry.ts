/** Least milliseconds between a failed try and the next. */
const least = 2000;

/** Most milliseconds between two tries, unless the server asks for more. */
const most = 15 * 60_000;

/** What a server may ask for at most: a page of another product could ask for a year. */
const longest = 24 * 3_600_000;

/**
 * Milliseconds until the next try after `attempt` failed ones in a row (1: the first): exponential,
 * with full jitter, so that the computers of a library do not all come back at once. `random` lies
 * between 0 and 1. `retryAfter`: the milliseconds that the server asked for, which are waited at least.
 */
export function nextDelay(attempt: number, random: number, retryAfter = 0): number {
  const ceiling = Math.min(most, least * 2 ** Math.max(1, attempt));
  const spread = least + random * (ceiling - least);
  if (retryAfter <= 0) return Math.round(spread);
  const asked = Math.min(retryAfter, longest);
  return Math.round(Math.max(spread, asked + random * least));
}
