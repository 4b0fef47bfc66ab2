/** Milliseconds of a day on the wall. */
export const day = 86_400_000;

/**
 * A local date and time (RFC 8984 §1.4.4) as milliseconds, counted as if it were UTC; NaN when it
 * is none, such as 30 February.
 */
export function readLocal(text: unknown): number {
  const local = typeof text === 'string' ? Date.parse(`${text}Z`) : Number.NaN;
  // Engines differ in what they make of 30 February: what does not read back is none.
  return local <= 8e15 && writeLocal(local) === text ? local : Number.NaN;
}

/** The `LocalDateTime` (RFC 8984 §1.4.4) of such milliseconds. */
export function writeLocal(local: number): string {
  return new Date(local).toISOString().slice(0, 19);
}

/** Days and exact milliseconds of an ISO 8601 duration (RFC 8984 §1.4.6); none when it is no such. */
export function readDuration(text: unknown): { days: number; time: number } {
  // Seven digits at most: an end has to stay a moment that a Date can hold.
  const parts =
    typeof text === 'string' &&
    /^P(?:(\d{1,7})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,7})(?:\.\d+)?S)?)?$/.exec(
      text,
    );
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = (parts || []).map((part) =>
    Number(part ?? 0),
  );
  return { days: weeks * 7 + days, time: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}
