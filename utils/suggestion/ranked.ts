import type { ScorePart, Suggestion } from './suggestion';
import { sumScore } from './suggestion';

/** Something that fits, before it is known whether it is shown. */
export interface Ranked {
  name: string;
  sum: number;
  /** Writes it out with its reasons; costs more than ranking it. */
  write: () => Suggestion;
}

/** Something with its score, to be ranked. */
export function rank(name: string, score: ScorePart[], write: () => Suggestion): Ranked {
  return { name, sum: sumScore(score), write };
}

/** The best ones; a next one only when it has this part of the first one's score. */
export function keepBest(found: readonly Ranked[], amount: number, part: number): Suggestion[] {
  const names = new Set<string>();
  const best = [...found]
    .sort((a, b) => b.sum - a.sum)
    // Of what goes by the same name the best date: the course on Tuesday, or that on Thursday.
    .filter(({ name }) => !names.has(name) && names.add(name))
    .slice(0, amount);
  const bar = (best[0]?.sum ?? 0) * part;
  return best.filter(({ sum }) => sum >= bar).map(({ write }) => write());
}
