import { localDate } from '../../utils/question/desk';
import type { Question } from '../../utils/question/question';
import { buildExchange } from '../../utils/settings/exchange';
import { defaultTeam, type TeamSettings } from '../../utils/settings/settings';
import { sampleActivities } from './activities';
import { sampleContributions } from './contributions';
import { samplePartners } from './partners';
import { sampleProgrammes } from './programmes';
import { sampleTeam } from './settings';
import { spreadQuestions } from './spread';

const amount = 1500;
const amountToday = 9;
const seed = 20_260_901;

const busiest = sampleTeam.locations[0].uid;

/**
 * The team of the sample with its activities, partners and contributions, and its questions of the
 * twelve months until `now`, as a file's text.
 */
export function buildSample(now: Date): string {
  const locations = sampleTeam.locations.map(({ uid }) => uid);
  const questions = [
    ...spreadQuestions(amount - amountToday, now, seed, locations),
    ...spreadQuestions(amountToday, now, seed + 1, [busiest]).map((question, index) =>
      moveToToday(question, index, now),
    ),
  ];
  return buildExchange(completeTeam(now), questions, now.toISOString(), {
    activities: [...sampleActivities],
    programmes: [...sampleProgrammes],
    partners: [...samplePartners],
    contributions: [...sampleContributions],
  });
}

function completeTeam(now: Date): TeamSettings {
  return {
    uid: 'team',
    updated: now.toISOString(),
    locations: sampleTeam.locations,
    topics: [],
    pinnedPresets: ['digid', 'benefits', 'letters', 'printing'],
    municipality: sampleTeam.municipality,
    waterBoard: sampleTeam.waterBoard,
    library: { name: 'Bibliotheek Waterstad', hosts: ['bibliotheek-waterstad.example'] },
    focus: ['learning-dutch', 'seniors'],
    hints: defaultTeam().hints,
    squareName: sampleTeam.squareName,
  };
}

/** On a Sunday or early in the morning the spread has none of today: these are always there. */
function moveToToday(question: Question, index: number, now: Date): Question {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const from = Math.max(midnight, now.getTime() - 4 * 3_600_000);
  const moment = Math.floor(from + ((now.getTime() - from) * (index + 1)) / (amountToday + 1));
  const digits = moment.toString(16).padStart(12, '0');
  return {
    ...question,
    // A UUIDv7 begins with its moment (RFC 9562 §5.7).
    uid: `${digits.slice(0, 8)}-${digits.slice(8)}${question.uid.slice(13)}`,
    updated: new Date(moment).toISOString(),
    date: localDate(new Date(moment)),
    hour: new Date(moment).getHours(),
  };
}
