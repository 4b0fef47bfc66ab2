/** Fewer removals than this are never asked about. */
const least = 10;

/**
 * Whether a sync would take away so much that people are asked first: more than a fifth of the
 * `before` records of this computer, and at least ten of them.
 */
export function isMassLoss(before: number, removed: number): boolean {
  return removed >= least && removed * 5 > before;
}
