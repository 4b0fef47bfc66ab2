import { sampleActivities } from '../../practice/sample/activities';
import { sampleContributions } from '../../practice/sample/contributions';
import { samplePartners } from '../../practice/sample/partners';
import { samplePlaces } from '../../practice/sample/places';
import type { SampleQuestion } from '../../practice/sample/questions';
import { sampleTeam } from '../../practice/sample/settings';
import { closedDays } from '../../utils/activity/closed-days';
import { chooseTopic } from '../../utils/question/choose';
import { emptyDraft } from '../../utils/question/draft';
import { topics } from '../../utils/question/topics';
import { buildAgendaIndex } from '../../utils/suggestion/agenda-index';
import type { Asking } from '../../utils/suggestion/asked';
import type { Circumstances } from '../../utils/suggestion/circumstances';
import { sampleOffer } from './offer';

const [plein, zuid] = sampleTeam.locations;

const topicById = new Map(topics.map((topic) => [topic.id, topic]));

/** A built-in topic. */
export const findTopic = (id: string) => topicById.get(id);

/** A desk in Bibliotheek Waterstad at a moment (ISO 8601), with what differs. */
export function atDesk(moment: string, rest: Partial<Circumstances> = {}): Circumstances {
  const now = Date.parse(moment);
  return {
    now,
    location: plein.uid,
    places: samplePlaces,
    agenda: buildAgendaIndex(sampleActivities, now, closedDays),
    programmes: sampleOffer,
    partners: samplePartners,
    contributions: sampleContributions,
    focus: ['learning-dutch', 'seniors'],
    offered: new Set(),
    findTopic,
    ...rest,
  };
}

/** The draft as it stands when somebody has chosen the topic, and whatever else the sample tells. */
export function draftOf(sample: Pick<SampleQuestion, 'topic'> & Partial<SampleQuestion>): Asking {
  const { topic, organisation, questionBehind, channel } = sample;
  const choice = { topic, ...(organisation && { organisation }) };
  const draft = chooseTopic(emptyDraft(0), choice, topicById.get(topic));
  return {
    ...draft,
    ...(questionBehind && { questionBehind }),
    ...(channel && { channel }),
  };
}

/** Ordinary moments at the desks: each weekday, two places, and three seasons. */
export const deskMoments: readonly (readonly [moment: string, location: string])[] = [
  ['2026-11-30T14:10:00+01:00', plein.uid],
  ['2026-12-01T10:20:00+01:00', plein.uid],
  ['2026-12-01T14:30:00+01:00', plein.uid],
  ['2026-12-02T10:10:00+01:00', plein.uid],
  ['2026-12-03T13:40:00+01:00', plein.uid],
  ['2026-12-04T11:00:00+01:00', plein.uid],
  ['2026-12-05T13:15:00+01:00', plein.uid],
  ['2026-12-08T14:15:00+01:00', zuid.uid],
  ['2026-12-28T11:00:00+01:00', plein.uid],
  ['2027-01-11T13:30:00+01:00', plein.uid],
  ['2027-03-09T13:10:00+01:00', plein.uid],
  ['2027-06-17T18:00:00+02:00', plein.uid],
];
