import { type Asking, readAsked } from './asked';
import type { Circumstances } from './circumstances';
import { findUnexpected } from './find-unexpected';
import { rankActivities } from './rank-activities';
import { rankContributions } from './rank-contributions';
import { rankPartners } from './rank-partners';
import { rankProgrammes } from './rank-programmes';
import { parts, type Suggestion, sumScore } from './suggestion';
import { least, most } from './weights';

/**
 * What can help somebody with this question further: a short list in the order of use, each with its
 * reasons. Empty while the question has no topic. Nothing is on it that is full, cancelled, closed,
 * over or archived, nor what was suggested earlier in the visit.
 */
export function suggest(asking: Asking, around: Circumstances): Suggestion[] {
  const asked = readAsked(asking, around.findTopic);
  if (!asked) return [];
  const ranked = [
    keepBest(oneOfEach(rankActivities(asked, around)), most.now),
    keepBest(rankProgrammes(asked, around), most.learn),
    keepBest(rankPartners(asked, around), most.help),
    keepBest(rankContributions(asked, around), most.bring),
  ];
  const sought = share(ranked, most.all - most.unexpected);
  const unexpected = findUnexpected(asked, around, new Set(sought.map(({ uid }) => uid)));
  return unexpected ? [...sought, unexpected] : sought;
}

/** The best ones of a kind; a next one only when it is nearly as good as the first. */
function keepBest(ranked: readonly Suggestion[], amount: number): Suggestion[] {
  const [first] = ranked;
  const bar = first ? sumScore(first.score) * least.second : 0;
  return ranked.slice(0, amount).filter(({ score }) => sumScore(score) >= bar);
}

/** One date of what goes by the same name: the course on Tuesday, or that on Thursday. */
function oneOfEach(ranked: readonly Suggestion[]): Suggestion[] {
  const names = new Set<string>();
  return ranked.filter(({ name }) => !names.has(name) && names.add(name));
}

/** The first of each kind before a second of any, then in the order of use. */
function share(ranked: readonly Suggestion[][], amount: number): Suggestion[] {
  const inTurn = [0, 1].flatMap((turn) => ranked.flatMap((kind) => kind.slice(turn, turn + 1)));
  return inTurn.slice(0, amount).sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}
