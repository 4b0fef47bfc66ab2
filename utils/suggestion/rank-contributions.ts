import type { Contribution } from '../partner/partner';
import type { Asked } from './asked';
import type { Circumstances } from './circumstances';
import { type Ranked, rank } from './ranked';
import { count } from './score';
import { type ScorePart, type Suggestion, sumScore } from './suggestion';
import { least } from './weights';

/** What the visitor could bring: only where the topic or the visitor speaks of it. */
export function rankContributions(asked: Asked, around: Circumstances): Ranked[] {
  const found: Ranked[] = [];
  for (const contribution of around.contributions) {
    if (contribution.archived || around.offered.has(contribution.uid)) continue;
    const score = countFit(contribution, asked, around);
    if (sumScore(score) < least.contribution) continue;
    found.push(rank(contribution.name, score, () => toSuggestion(contribution, score)));
  }
  return found;
}

function countFit(
  { role, where }: Contribution,
  asked: Asked,
  { location }: Circumstances,
): ScorePart[] {
  return [
    ...count('wantedRole', role === asked.wantsToBring),
    ...count('broughtTopic', asked.roles.has(role)),
    ...count('here', where.length === 0 || where.includes(location)),
  ];
}

function toSuggestion({ uid, name, role, when }: Contribution, score: ScorePart[]): Suggestion {
  const reasons: Suggestion['reasons'] = [{ kind: 'role', role, ...(when && { when }) }];
  return { kind: 'contribution', part: 'bring', uid, name, theme: 'meeting', reasons, score };
}
