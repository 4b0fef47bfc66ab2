/** Milliseconds of a day on the wall. */
export const day = 86_400_000;

/** A local date and time as milliseconds, counted as if it were UTC; NaN when it is none. */
export function readLocal(text: string): number {
  return Date.parse(`${text}Z`);
}

/** The `LocalDateTime` (RFC 8984 §1.4.4) of such milliseconds. */
export function writeLocal(local: number): string {
  return new Date(local).toISOString().slice(0, 19);
}

/** Days and exact milliseconds of an ISO 8601 duration (RFC 8984 §1.4.6); none when it is no such. */
export function readDuration(text: string | undefined): { days: number; time: number } {
  const parts =
    /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(text ?? '') ?? [];
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  return { days: weeks * 7 + days, time: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}
