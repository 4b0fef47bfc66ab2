/** Milliseconds that a computer's clock may differ from the server's before people are told. */
const tolerance = 5 * 60_000;

/**
 * Milliseconds by which a clock is ahead of the server's, negative when it is behind; undefined while
 * that is within five minutes. `asked` and `answered` are this clock's own, `date` is the server's.
 */
export function measureClock(asked: number, answered: number, date: number): number | undefined {
  const ahead = Math.round((asked + answered) / 2) - date;
  return Math.abs(ahead) > tolerance ? ahead : undefined;
}
