import { type Asking, readAsked } from './asked';
import type { Circumstances } from './circumstances';
import { findUnexpected } from './find-unexpected';
import { rankActivities } from './rank-activities';
import { rankContributions } from './rank-contributions';
import { rankPartners } from './rank-partners';
import { rankProgrammes } from './rank-programmes';
import { keepBest, type Ranked } from './ranked';
import { parts, type Suggestion } from './suggestion';
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
    best(rankActivities(asked, around), most.now),
    best(rankProgrammes(asked, around), most.learn),
    best(rankPartners(asked, around), most.help),
    best(rankContributions(asked, around), most.bring),
  ];
  const sought = share(ranked, most.all - most.unexpected);
  const unexpected = findUnexpected(asked, around, new Set(sought.map(({ uid }) => uid)));
  return unexpected ? [...sought, unexpected] : sought;
}

const best = (found: readonly Ranked[], amount: number) => keepBest(found, amount, least.second);

/** The first of each kind before a second of any, then in the order of use. */
function share(ranked: readonly Suggestion[][], amount: number): Suggestion[] {
  const inTurn = [0, 1].flatMap((turn) => ranked.flatMap((kind) => kind.slice(turn, turn + 1)));
  return inTurn.slice(0, amount).sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}
