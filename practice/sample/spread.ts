import type { Connection, Device, Duration, Question } from '../../utils/question/question';
import type { Topic } from '../../utils/question/topic';
import { topics } from '../../utils/question/topics';
import { type SampleQuestion, sampleQuestions } from './questions';
import { sampleUid } from './uid';

type Draw = () => number;
type Weighted<Value> = readonly (readonly [Value, number])[];

interface Slot {
  weekday: number;
  hour: number;
}

interface Visit {
  uid: string;
  date: string;
  hour: number;
  location: string;
  begun: number;
}

const minute = 60_000;
const hourLength = 60 * minute;
const dayLength = 24 * hourLength;

const clock = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  hour: 'numeric',
  hourCycle: 'h23',
});

const slots: Weighted<Slot> = [0, 1, 2, 3, 4, 5].flatMap((weekday) =>
  Array.from({ length: 12 }, (_, index) => {
    const hour = 9 + index;
    return [{ weekday, hour }, weigh(weekday, hour)] as const;
  }),
);

const durations: Weighted<Duration | undefined> = [
  ['under-5', 3],
  ['5-10', 4],
  ['10-20', 3],
  ['over-20', 3],
  [undefined, 2],
];

const devices: Weighted<Device | undefined> = [
  ['computer', 4],
  ['phone', 4],
  ['tablet', 1],
  ['paper', 2],
  ['none', 1],
  [undefined, 2],
];

const devicesByPhone: Weighted<Device | undefined> = [
  ['none', 3],
  [undefined, 1],
];

const responses: Weighted<Connection['response']> = [
  ['offered', 3],
  ['interested', 2],
];

/** Among the sample records: reading together, and welcoming people. */
const suggested: Record<NonNullable<SampleQuestion['connection']>, string> = {
  activity: sampleUid('activity', 6),
  contribution: sampleUid('contribution', 1),
};

const topicById = new Map(topics.map((topic) => [topic.id, topic]));

/**
 * The sample questions, repeated and spread over the opening hours (Europe/Amsterdam) of the twelve
 * months before `until`, oldest first; the same arguments always give the same questions. The first
 * location is the busiest. Throws a `RangeError` when there is no location or `until` is no date.
 */
export function spreadQuestions(
  amount: number,
  until: Date,
  seed: number,
  locations: readonly string[],
): Question[] {
  const draw = seedDraw(seed);
  const places = locations.map((uid, index) => [uid, 1 / (index + 1)] as const);
  const visits = new Map<string, Visit>();
  const questions = Array.from({ length: amount }, (_, index) => {
    const sample = sampleQuestions[index % sampleQuestions.length] as SampleQuestion;
    if (index % sampleQuestions.length === 0) visits.clear();
    const visit = (sample.visit && visits.get(sample.visit)) || drawVisit(draw, until, places);
    if (sample.visit) visits.set(sample.visit, visit);
    return buildQuestion(draw, sample, visit);
  });
  // A UUIDv7 sorts by its moment (RFC 9562 §6.11).
  return questions.sort((one, other) => (one.uid < other.uid ? -1 : 1));
}

function buildQuestion(draw: Draw, sample: SampleQuestion, visit: Visit): Question {
  const { topic, detail, questionBehind, channel, organisationSource, outcome } = sample;
  const { group, organisation } = topicById.get(topic) as Topic;
  const moment = visit.begun + Math.floor(draw() * 10 * minute);
  const duration = pick(draw, durations);
  const device = pick(draw, channel === 'phone' ? devicesByPhone : devices);
  return {
    uid: drawUuid(draw, moment.toString(16).padStart(12, '0'), 7),
    updated: new Date(moment).toISOString(),
    visit: visit.uid,
    date: visit.date,
    hour: visit.hour,
    location: visit.location,
    channel,
    group,
    topic,
    ...(detail && { detail }),
    organisation: sample.organisation ?? organisation,
    organisationSource,
    help: [...sample.help],
    outcome,
    referrals: sample.referrals.map((referral) => ({ ...referral })),
    connections: sample.connection ? [drawConnection(draw, sample.connection)] : [],
    ...(questionBehind && { questionBehind }),
    ...(duration && { duration }),
    ...(device && { device }),
  };
}

function drawConnection(draw: Draw, kind: keyof typeof suggested): Connection {
  return { kind, uid: suggested[kind], response: pick(draw, responses) };
}

function drawVisit(draw: Draw, until: Date, places: Weighted<string>): Visit {
  const { start, date, hour } = drawHour(draw, until);
  return {
    uid: drawUuid(draw, hex(draw, 12), 4),
    date,
    hour,
    location: pick(draw, places),
    // The questions of one visit follow within ten minutes, in the same hour.
    begun: start + Math.floor(draw() * 50 * minute),
  };
}

function drawHour(draw: Draw, until: Date): { start: number; date: string; hour: number } {
  const end = until.getTime();
  const from = new Date(until).setUTCFullYear(until.getUTCFullYear() - 1);
  const monday = findMonday(from);
  const weeks = Math.ceil((end - monday) / (7 * dayLength));
  // A loop with its test at the end: an invalid date leaves it at once, and toISOString throws.
  let slot: Slot;
  let wall: number;
  let start: number;
  do {
    slot = pick(draw, slots);
    const day = 7 * Math.floor(draw() * weeks) + slot.weekday;
    wall = monday + day * dayLength + slot.hour * hourLength;
    start = wall - findOffset(wall);
  } while (start < from || start + hourLength > end);
  return { start, date: new Date(wall).toISOString().slice(0, 10), hour: slot.hour };
}

/** Opening hours only: clocks change at night, so the offset is that of the whole day. */
function findOffset(wall: number): number {
  const asIfUtc = new Date(wall);
  return (Number(clock.format(asIfUtc)) - asIfUtc.getUTCHours()) * hourLength;
}

function findMonday(moment: number): number {
  const midnight = Math.floor(moment / dayLength) * dayLength;
  return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * dayLength;
}

/** Weekday 0 is Monday; a square is busiest in the mornings from Monday to Thursday. */
function weigh(weekday: number, hour: number): number {
  if (hour > 17) return weekday === 5 ? 0 : 0.15;
  if (weekday < 4) return hour < 12 ? 2 : 1;
  return weekday === 4 ? 0.8 : 0.5;
}

function pick<Value>(draw: Draw, options: Weighted<Value>): Value {
  let rest = draw() * options.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of options) {
    rest -= weight;
    if (rest < 0) return value;
  }
  throw new RangeError('There is nothing to pick from');
}

/** A UUID of this version (RFC 9562 §5) that begins with these twelve digits. */
function drawUuid(draw: Draw, begin: string, version: 4 | 7): string {
  const middle = `${version}${hex(draw, 3)}-${variant(draw)}${hex(draw, 3)}`;
  return `${begin.slice(0, 8)}-${begin.slice(8)}-${middle}-${hex(draw, 12)}`;
}

function hex(draw: Draw, digits: number): string {
  return Array.from({ length: digits }, () => Math.floor(draw() * 16).toString(16)).join('');
}

function variant(draw: Draw): string {
  return '89ab'.charAt(Math.floor(draw() * 4));
}

/** Mulberry32: small, and the same in every engine. */
function seedDraw(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
