import type { Activity, Theme } from '../activity/activity';
import type { Topic } from '../question/topic';
import type { Entry, OpenDate } from './agenda-index';
import { type Asked, finderOf } from './asked';
import { type Circumstances, openPartners } from './circumstances';
import { countMoment, findDate, readTiming } from './moment';
import { type Ranked, rank } from './ranked';
import { count, countAudience } from './score';
import { type Reason, type ScorePart, type Suggestion, sumScore } from './suggestion';
import { least, weights } from './weights';

/** How a partner knows the topics. */
type Knowing = 'topic' | 'near';

/** The activities that fit the question and can still be gone to. */
export function rankActivities(asked: Asked, around: Circumstances): Ranked[] {
  const partners = readPartners(asked, around);
  const found: Ranked[] = [];
  for (const entry of around.agenda.entries) {
    if (around.offered.has(entry.activity.uid)) continue;
    const fit = countFit(entry, asked, around, partners);
    const date = sumScore(fit) < least.activity ? undefined : findDate(entry, around.now);
    if (!date) continue;
    const score = [...fit, ...countMoment(date, around, asked.isAway)];
    const write = () => toSuggestion(date, asked, around, score);
    found.push(rank(date.activity.title, score, write));
  }
  return found;
}

function countFit(
  entry: Entry,
  asked: Asked,
  around: Circumstances,
  partners: ReadonlyMap<string, Knowing>,
): ScorePart[] {
  const { activity } = entry;
  const themes = countThemes(activity, asked);
  const others = [
    ...countHelp(activity, asked),
    ...countAudience(activity['pleinwijzer.nl:audiences'] ?? [], asked, around.focus),
    ...count('ownDesk', !asked.isAway && entry.isOwnDesk),
  ];
  const partner = readPartner(activity, partners);
  const most = sumScore([...themes, ...others, ...countPartner(partner, true)]);
  const words = countWords(entry, asked, least.activity - most);
  const isOnSubject = themes.length + words.length > 0;
  return [...words, ...themes, ...countPartner(partner, isOnSubject), ...others];
}

const holds = (topics: readonly Topic[], words: string) =>
  topics.some((topic) => finderOf(topic)(words));

/** Words of the topics in title or text. A text is long: it is read only when it can make the difference. */
function countWords({ title, text }: Entry, asked: Asked, missing: number): readonly ScorePart[] {
  if (holds(asked.topics, title)) return count('titleWord', true);
  if (missing <= weights.textWord && holds(asked.topics, text)) return count('textWord', true);
  return count('nearTitleWord', missing <= weights.nearTitleWord && holds(asked.near, title));
}

function countThemes(activity: Activity, asked: Asked): ScorePart[] {
  const own: readonly Theme[] = activity['pleinwijzer.nl:themes'] ?? [];
  const isMain = own.some((theme) => asked.mainThemes.has(theme));
  const isOther = own.some((theme) => asked.otherThemes.has(theme));
  return [...count('firstTheme', isMain), ...count('otherTheme', !isMain && isOther)];
}

/** The partners who know the topics, or near ones, by uid. */
function readPartners(asked: Asked, around: Circumstances): ReadonlyMap<string, Knowing> {
  const knowing = new Map<string, Knowing>();
  for (const { uid, topics } of openPartners(around).values()) {
    if (topics.some((id) => asked.topicIds.has(id))) knowing.set(uid, 'topic');
    else if (topics.some((id) => asked.nearIds.has(id))) knowing.set(uid, 'near');
  }
  return knowing;
}

/** How those who do an activity know the topics: as the best of them does. */
function readPartner(
  activity: Activity,
  partners: ReadonlyMap<string, Knowing>,
): Knowing | undefined {
  let best: Knowing | undefined;
  for (const uid of activity['pleinwijzer.nl:partners'] ?? []) {
    if (best !== 'topic') best = partners.get(uid) ?? best;
  }
  return best;
}

/** A partner does more than the topic: a walk of the seniors' club is not about pension. */
function countPartner(partner: Knowing | undefined, isOnSubject: boolean): readonly ScorePart[] {
  if (partner === 'topic' && isOnSubject) return count('partnerTopic', true);
  return count('partnerNearTopic', partner !== undefined);
}

/** What staff do with a question says what would help on: a screen, or a course. */
function countHelp(activity: Activity, asked: Asked): ScorePart[] {
  const isDigital = activity['pleinwijzer.nl:themes']?.includes('digital');
  const isCourse = activity['pleinwijzer.nl:coreFunction'] === 'development-education';
  const isWalkIn = (activity['pleinwijzer.nl:registration']?.kind ?? 'walk-in') === 'walk-in';
  return [
    ...count('screenHelp', isDigital && isWalkIn && !isCourse && asked.help.has('digital-help')),
    ...count('course', isCourse && asked.help.has('course')),
  ];
}

function toSuggestion(
  date: OpenDate,
  asked: Asked,
  around: Circumstances,
  score: ScorePart[],
): Suggestion {
  const { activity } = date;
  const theme = activity['pleinwijzer.nl:themes']?.[0];
  return {
    kind: 'activity',
    part: 'now',
    uid: activity.uid,
    name: activity.title,
    ...(theme && { theme }),
    occurrence: { start: new Date(date.start), end: new Date(date.end) },
    reasons: [readTiming(date, around), ...findAudience(activity, asked, around)],
    score,
  };
}

function findAudience(activity: Activity, asked: Asked, { focus }: Circumstances): Reason[] {
  const audiences = activity['pleinwijzer.nl:audiences'] ?? [];
  const meant = audiences.find((one) => asked.audiences.has(one));
  if (!meant) return [];
  return [{ kind: 'audience', audience: meant, isFocus: focus.includes(meant) }];
}
