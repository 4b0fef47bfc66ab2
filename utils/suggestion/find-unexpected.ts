import type { Activity, Theme } from '../activity/activity';
import type { Entry, OpenDate } from './agenda-index';
import type { Asked } from './asked';
import type { Circumstances } from './circumstances';
import { countMoment, findDate, isHere, readTiming } from './moment';
import { count } from './score';
import { type ScorePart, type Suggestion, sumScore } from './suggestion';
import { spans } from './weights';

/** Themes about which nobody likes to be addressed unasked. */
const privateThemes: readonly Theme[] = ['health', 'numbers-money', 'work-income'];

/** Something of quite another theme; undefined when the agenda holds none in time. */
export function findUnexpected(
  asked: Asked,
  around: Circumstances,
  listed: ReadonlySet<string>,
): Suggestion | undefined {
  let best: { date: OpenDate; score: ScorePart[]; sum: number } | undefined;
  for (const entry of around.agenda.entries) {
    if (!isOther(entry, asked) || listed.has(entry.activity.uid)) continue;
    if (around.offered.has(entry.activity.uid)) continue;
    const date = findDate(entry, around.now);
    if (!date) continue;
    const score = countUnexpected(date, asked, around);
    const sum = sumScore(score);
    if (!best || sum > best.sum) best = { date, score, sum };
  }
  return best && toSuggestion(best.date, asked, around, best.score);
}

/** Whether nothing in its themes is what the question is about; nor is it where the visitor sits. */
function isOther({ activity, isOwnDesk }: Entry, asked: Asked): boolean {
  const { mainThemes, otherThemes, isAway } = asked;
  if (isOwnDesk && !isAway) return false;
  const own = activity['pleinwijzer.nl:themes'] ?? [];
  return own.length > 0 && !own.some((theme) => mainThemes.has(theme) || otherThemes.has(theme));
}

function countUnexpected(date: OpenDate, asked: Asked, around: Circumstances): ScorePart[] {
  const { activity } = date;
  const own = activity['pleinwijzer.nl:themes'] ?? [];
  const audiences = activity['pleinwijzer.nl:audiences'] ?? [];
  const isForAll = audiences.length === 0 || audiences.includes('everyone');
  const isWalkIn = (activity['pleinwijzer.nl:registration']?.kind ?? 'walk-in') === 'walk-in';
  const isNow = date.start - around.now <= spans.soonMinutes * 60_000;
  return [
    ...count('alongside', isNow && isHere(activity, around)),
    ...count(
      'sameAudience',
      audiences.some((one) => asked.audiences.has(one)),
    ),
    ...count(
      'focus',
      audiences.some((one) => around.focus.includes(one)),
    ),
    ...count('openToAll', isForAll && isWalkIn),
    ...count('meeting', own.includes('meeting')),
    ...count(
      'private',
      own.some((theme) => privateThemes.includes(theme)),
    ),
    ...countMoment(date, around, asked.isAway),
  ];
}

function toSuggestion(
  date: OpenDate,
  asked: Asked,
  around: Circumstances,
  score: ScorePart[],
): Suggestion {
  const { activity } = date;
  const [theme] = activity['pleinwijzer.nl:themes'] as [Theme];
  return {
    kind: 'activity',
    part: 'unexpected',
    uid: activity.uid,
    name: activity.title,
    theme,
    occurrence: { start: new Date(date.start), end: new Date(date.end) },
    reasons: [readTiming(date, around), whyThis(activity, theme, asked, around)],
    score,
  };
}

function whyThis(activity: Activity, theme: Theme, asked: Asked, { focus }: Circumstances) {
  const audiences = activity['pleinwijzer.nl:audiences'] ?? [];
  const shared = audiences.find((one) => asked.audiences.has(one));
  if (!shared) return { kind: 'other-theme' as const, theme };
  return { kind: 'audience' as const, audience: shared, isFocus: focus.includes(shared) };
}
