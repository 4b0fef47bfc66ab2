/** An instant for `updated` that lies after the earlier one, also when the clock was set back. */
export function nextInstant(now: number, earlier?: string): string {
  const least = earlier ? Date.parse(earlier) + 1 : 0;
  return new Date(Math.max(now, least)).toISOString();
}
