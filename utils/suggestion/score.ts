import type { Audience } from '../activity/activity';
import type { Asked } from './asked';
import type { ScorePart } from './suggestion';
import { type Weight, weights } from './weights';

const none: readonly ScorePart[] = [];

/** Each weight as the part of a score that it is; made once, for it is asked by the thousand. */
const counted = new Map(
  Object.entries(weights).map(([weight, value]) => [weight, [{ weight, value }] as const]),
);

/** A part of a score, when it counts. */
export function count(weight: Weight, counts: boolean | undefined): readonly ScorePart[] {
  return (counts && counted.get(weight)) || none;
}

/** How the target groups of something fit those that the topics speak of. */
export function countAudience(
  audiences: readonly Audience[],
  asked: Asked,
  focus: readonly Audience[],
): ScorePart[] {
  const isForAll = audiences.length === 0 || audiences.includes('everyone');
  const isMeant = audiences.some((one) => asked.audiences.has(one));
  return [
    ...count('audience', isMeant),
    ...count('otherAudience', !isMeant && !isForAll),
    ...count(
      'focus',
      audiences.some((one) => focus.includes(one)),
    ),
  ];
}

/** How the topics of something fit those that are asked; the closest one counts. */
export function countTopics(topics: readonly string[], asked: Asked): readonly ScorePart[] {
  if (topics.some((id) => asked.topicIds.has(id))) return count('topic', true);
  if (topics.some((id) => asked.nearestIds.has(id))) return count('nearTopic', true);
  return count(
    'fartherTopic',
    topics.some((id) => asked.nearIds.has(id)),
  );
}
