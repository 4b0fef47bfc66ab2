import type { Partner } from '../partner/partner';
import type { Asked } from './asked';
import { type Circumstances, openPartners } from './circumstances';
import { findDate, isHere } from './moment';
import { type Ranked, rank } from './ranked';
import { count, countAudience, countTopics } from './score';
import { type Reason, type ScorePart, type Suggestion, sumScore } from './suggestion';
import { least } from './weights';

/** The partners who can help further with the question. */
export function rankPartners(asked: Asked, around: Circumstances): Ranked[] {
  const found: Ranked[] = [];
  for (const partner of openPartners(around).values()) {
    if (around.offered.has(partner.uid)) continue;
    const score = countFit(partner, asked, around);
    if (sumScore(score) < least.partner) continue;
    found.push(rank(partner.name, score, () => toSuggestion(partner, asked, around, score)));
  }
  return found;
}

function countFit(partner: Partner, asked: Asked, { focus }: Circumstances): ScorePart[] {
  const { topics, audiences, referralKind: desk, uid } = partner;
  const fit = [
    ...countTopics(topics, asked),
    ...count('usualDesk', desk && asked.usualDesks.has(desk)),
    ...count('sameOrganisation', desk !== undefined && desk === asked.organisation),
    ...count('chosenDesk', asked.desks.has(uid) || (desk && asked.desks.has(desk))),
  ];
  if (fit.length === 0) return [];
  // A partner helps others than its own groups too, or knows who does.
  return [
    ...fit,
    ...countAudience(audiences, asked, focus).filter(({ weight }) => weight !== 'otherAudience'),
  ];
}

function toSuggestion(
  partner: Partner,
  asked: Asked,
  around: Circumstances,
  score: ScorePart[],
): Suggestion {
  const { uid, name, topics, referralKind } = partner;
  const topic = topics.find((id) => asked.topicIds.has(id));
  const desk = findDesk(uid, around);
  const reasons: Reason[] = [];
  if (desk) reasons.push(desk);
  if (topic) reasons.push({ kind: 'topic', topic });
  else if (referralKind) reasons.push({ kind: 'referral', to: referralKind });
  else reasons.push({ kind: 'topic', topic: topics.find((id) => asked.nearIds.has(id)) ?? '' });
  return { kind: 'partner', part: 'help', uid, name, reasons, score };
}

/** What the partner does here at this moment: then somebody can be walked to. */
function findDesk(uid: string, around: Circumstances): Reason | undefined {
  for (const entry of around.agenda.entries) {
    if (!entry.activity['pleinwijzer.nl:partners']?.includes(uid)) continue;
    const date = findDate(entry, around.now);
    if (!date || date.start > around.now || !isHere(date.activity, around)) continue;
    return { kind: 'desk', title: date.activity.title, until: new Date(date.end) };
  }
  return undefined;
}
