import type { Programme } from '../programme/programme';
import { foldText } from '../question/search';
import { type Asked, finderOf } from './asked';
import type { Circumstances } from './circumstances';
import { type Ranked, rank } from './ranked';
import { count, countAudience, countTopics } from './score';
import { type Reason, type ScorePart, type Suggestion, sumScore } from './suggestion';
import { least } from './weights';

/** The programmes that fit the question; not those that stand on the agenda too. */
export function rankProgrammes(asked: Asked, around: Circumstances): Ranked[] {
  const found: Ranked[] = [];
  for (const programme of around.programmes) {
    if (programme.archived || around.offered.has(programme.uid)) continue;
    const score = countFit(programme, asked, around);
    if (sumScore(score) < least.programme) continue;
    if (around.agenda.titles.has(foldText(programme.name))) continue;
    found.push(rank(programme.name, score, () => toSuggestion(programme, asked, score)));
  }
  return found;
}

function countFit(programme: Programme, asked: Asked, { focus }: Circumstances): ScorePart[] {
  const topics = countTopics(programme.topics, asked);
  const isNamed = () => {
    const name = foldText(programme.name);
    return asked.topics.some((topic) => finderOf(topic)(name));
  };
  // A programme without topics of its own is known by its name alone.
  const words = topics.length === 0 ? count('textWord', isNamed()) : [];
  const fit = [...topics, ...words];
  if (fit.length === 0) return [];
  const isTheme = programme.themes.some((theme) => asked.mainThemes.has(theme));
  return [
    ...fit,
    ...count('firstTheme', isTheme),
    ...count('course', asked.help.has('course')),
    ...countAudience(programme.audiences, asked, focus),
  ];
}

function toSuggestion(programme: Programme, asked: Asked, score: ScorePart[]): Suggestion {
  const { uid, name, themes, where } = programme;
  const [theme] = themes;
  const topic = programme.topics.find((id) => asked.topicIds.has(id));
  const reasons: Reason[] = [readWhere(where)];
  if (topic) reasons.push({ kind: 'topic', topic });
  return { kind: 'programme', part: 'learn', uid, name, ...(theme && { theme }), reasons, score };
}

/** One can do it by oneself at home too, or when nothing is told of where. */
function readWhere(where: string | undefined): Reason {
  if (!where) return { kind: 'alone' };
  const isAlone = /\b(thuis|home|online)\b/i.test(where);
  return { kind: isAlone ? 'alone' : 'course', where };
}
