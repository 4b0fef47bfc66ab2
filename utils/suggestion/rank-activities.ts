import type { Activity, Theme } from '../activity/activity';
import type { Partner } from '../partner/partner';
import type { Topic } from '../question/topic';
import type { Entry, OpenDate } from './agenda-index';
import { type Asked, finderOf } from './asked';
import { type Circumstances, openPartners } from './circumstances';
import { countMoment, findDate, readTiming } from './moment';
import { count, countAudience } from './score';
import { type Reason, type ScorePart, type Suggestion, sumScore } from './suggestion';
import { least } from './weights';

/** The library's desk for digital government, by the names that it has in the field. */
const ownDesk = /\b(informatiepunt digitale overheid|ido)\b/;

/** The activities that fit the question and can still be gone to, best first. */
export function rankActivities(asked: Asked, around: Circumstances): Suggestion[] {
  const partners = openPartners(around);
  const found: { suggestion: Suggestion; sum: number }[] = [];
  for (const entry of around.agenda.entries) {
    if (around.offered.has(entry.activity.uid)) continue;
    const fit = countFit(entry, asked, around, partners);
    if (sumScore(fit) < least.activity) continue;
    const date = findDate(entry, around.now);
    if (!date) continue;
    const score = [...fit, ...countMoment(date, around, asked.isAway)];
    const suggestion = toSuggestion(date, asked, around, score);
    found.push({ suggestion, sum: sumScore(score) });
  }
  return found.sort((a, b) => b.sum - a.sum).map(({ suggestion }) => suggestion);
}

function countFit(
  entry: Entry,
  asked: Asked,
  around: Circumstances,
  partners: ReadonlyMap<string, Partner>,
): ScorePart[] {
  const { activity } = entry;
  const audiences = activity['pleinwijzer.nl:audiences'] ?? [];
  const subject = [...countWords(entry, asked), ...countThemes(activity, asked)];
  return [
    ...subject,
    ...countPartners(activity, asked, partners, subject.length > 0),
    ...countHelp(activity, asked),
    ...countAudience(audiences, asked, around.focus),
    ...count('ownDesk', !asked.isAway && ownDesk.test(entry.title)),
  ];
}

function countWords({ title, text }: Entry, asked: Asked): ScorePart[] {
  const holds = (topics: readonly Topic[], words: string) =>
    topics.some((topic) => finderOf(topic)(words));
  if (holds(asked.topics, title)) return count('titleWord', true);
  const isInText = holds(asked.topics, text);
  return [
    ...count('textWord', isInText),
    ...count('nearTitleWord', !isInText && holds(asked.near, title)),
  ];
}

function countThemes(activity: Activity, asked: Asked): ScorePart[] {
  const own: readonly Theme[] = activity['pleinwijzer.nl:themes'] ?? [];
  const isMain = own.some((theme) => asked.mainThemes.has(theme));
  const isOther = own.some((theme) => asked.otherThemes.has(theme));
  return [...count('firstTheme', isMain), ...count('otherTheme', !isMain && isOther)];
}

function countPartners(
  activity: Activity,
  asked: Asked,
  partners: ReadonlyMap<string, Partner>,
  isOnSubject: boolean,
): ScorePart[] {
  const topics = (activity['pleinwijzer.nl:partners'] ?? []).flatMap(
    (uid) => partners.get(uid)?.topics ?? [],
  );
  const isTopic = topics.some((id) => asked.topicIds.has(id));
  const isNear = topics.some((id) => asked.nearIds.has(id));
  // A partner does more than the topic: a walk of the seniors' club is not about pension.
  if (isTopic && isOnSubject) return count('partnerTopic', true);
  return count('partnerNearTopic', isTopic || isNear);
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
