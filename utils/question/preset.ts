import { type Detail, details } from './question';

/** Number of preset buttons, and of keys for them. */
export const presetPlaces = 8;

/** Milliseconds in which the weight of a use halves. */
const halfLife = 14 * 24 * 3_600_000;

/** How often something was chosen, recent uses weighing most. */
export interface Score {
  /** Weight at `at`. */
  value: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** What people at one location choose most. */
export interface Habit {
  /** Uid of the location. */
  uid: string;
  /** Preset keys in the order of their buttons. */
  places: string[];
  /** Score by preset key. */
  scores: Record<string, Score>;
}

/** Presets of a location where nothing was logged yet: subjects that public sources name often. */
export const firstPresets: readonly string[] = [
  'digid',
  'mijnoverheid',
  'tax',
  'benefits',
  'device',
  'email-accounts',
  'letters',
  'printing',
];

/** The key of a preset: a topic, for DigiD with its follow-up where that was told. */
export function presetKey(question: { topic: string; detail?: string }): string {
  return question.detail ? `${question.topic}:${question.detail}` : question.topic;
}

/** The weight of a score now: halves every two weeks; a clock set back does not make it grow. */
export function decay(score: Score | undefined, now: number): number {
  if (!score) return 0;
  return score.value * 2 ** (-Math.max(0, now - score.at) / halfLife);
}

/** The habit after one more use of this preset. */
export function countUse(habit: Habit, key: string, now: number): Habit {
  const scores = { ...habit.scores, [key]: { value: decay(habit.scores[key], now) + 1, at: now } };
  return { ...habit, scores };
}

/**
 * The preset keys in the order of their buttons: the pinned ones, then the earlier ones in their
 * places. A newcomer only takes the place of the least used one, and only when it is used clearly
 * more: fingers remember places.
 */
export function arrangePresets(
  habit: Habit,
  pinned: readonly string[],
  isKnown: (key: string) => boolean,
  now: number,
): string[] {
  const first = [...new Set(pinned)].filter(isKnown).slice(0, presetPlaces);
  const known = [...habit.places, ...firstPresets].filter(isKnown);
  const own = [...new Set(known)].filter((key) => !first.includes(key));
  const places = own.slice(0, presetPlaces - first.length);
  const weigh = (key: string) => decay(habit.scores[key], now);
  const newcomers = Object.keys(habit.scores)
    .filter((key) => isKnown(key) && !first.includes(key) && !places.includes(key))
    .sort((a, b) => weigh(b) - weigh(a));
  for (const newcomer of newcomers) {
    const weakest = findWeakest(places, weigh);
    if (weakest < 0 || weigh(newcomer) < weigh(places[weakest] as string) * 1.5 + 1.9) break;
    places[weakest] = newcomer;
  }
  return [...first, ...places];
}

/** Index of the least used place; of equal ones the last. */
function findWeakest(places: string[], weigh: (key: string) => number): number {
  let weakest = places.length - 1;
  for (let i = places.length - 2; i >= 0; i--) {
    if (weigh(places[i] as string) < weigh(places[weakest] as string)) weakest = i;
  }
  return weakest;
}

/** A location where nothing was chosen yet. */
export function emptyHabit(uid: string): Habit {
  return { uid, places: [], scores: {} };
}

/** What a preset key says; a follow-up that does not exist is left out. */
export function readPreset(key: string): { topic: string; detail?: Detail } {
  const [topic = '', name] = key.split(':');
  const detail = details.find((one) => one === name);
  return detail ? { topic, detail } : { topic };
}
