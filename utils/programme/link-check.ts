import type { Programme } from './programme';

/** The day a year before this one, `YYYY-MM-DD`. */
function yearBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}

/**
 * Programmes with a web address that nobody has looked at for a year, the longest ago first; those
 * never looked at come before all others.
 */
export function listUnchecked(programmes: readonly Programme[], today: string): Programme[] {
  const day = ({ checkedOn = '' }: Programme) => checkedOn;
  return programmes
    .filter((one) => one.url && !one.archived && day(one) < yearBefore(today))
    .sort((a, b) => day(a).localeCompare(day(b)) || a.name.localeCompare(b.name));
}
