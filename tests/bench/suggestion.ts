import { sampleActivities } from '../../practice/sample/activities';
import { sampleContributions } from '../../practice/sample/contributions';
import { samplePartners } from '../../practice/sample/partners';
import { samplePlaces } from '../../practice/sample/places';
import { sampleProgrammes } from '../../practice/sample/programmes';
import { sampleTeam } from '../../practice/sample/settings';
import { type Activity, weekdays } from '../../utils/activity/activity';
import { closedDays } from '../../utils/activity/closed-days';
import type { Topic } from '../../utils/question/topic';
import { topics } from '../../utils/question/topics';
import { type AgendaIndex, buildAgendaIndex } from '../../utils/suggestion/agenda-index';
import type { Circumstances } from '../../utils/suggestion/circumstances';
import { suggest } from '../../utils/suggestion/suggest';
import { median, percentile, showSeries, showTime } from './statistics';
import type { Findings } from './table';

const amounts = { activities: 2000, programmes: 300, partners: 200, occurrences: 10_000 };
const now = Date.parse('2026-11-30T14:10:00+01:00');

/** Rounds over all topics; each round has topics of its own, of which no words are known yet. */
const rounds = 20;

/**
 * From a change of the draft to the list, in Node: every topic, each time as a new one. Baseline: the
 * list of the sample's forty activities. The index of the agenda is made once for half a day or for
 * a changed agenda; its time is told beside it.
 */
export function findSuggestion(): Findings {
  const begin = performance.now();
  const large = surround(amounts.activities, amounts.programmes, amounts.partners);
  const built = performance.now() - begin;
  const small = surround(sampleActivities.length, sampleProgrammes.length, samplePartners.length);
  const occurrences = countDates(large.agenda);
  if (occurrences < amounts.occurrences) throw new Error(`Too few dates: ${occurrences}`);
  const times = measureInTurn(large, small);
  return {
    lines: [
      {
        what: 'suggestions for a changed draft, 95th percentile',
        measured: percentile(times.large, 0.95),
        baseline: percentile(times.small, 0.95),
        than: 'with the sample',
        bar: { most: 16 },
      },
    ],
    notes: [
      `suggestions: ${showSeries(times.large)}; sample: ${showTime(median(times.small))}`,
      `index of ${amounts.activities} activities, ${occurrences} dates: ${showTime(built)}`,
    ],
  };
}

const countDates = ({ entries }: AgendaIndex) =>
  entries.reduce((sum, { dates }) => sum + dates.length, 0);

function measureInTurn(large: Circumstances, small: Circumstances) {
  const times: { large: number[]; small: number[] } = { large: [], small: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const topic of topics) {
      times.large.push(timeList(topic, large));
      times.small.push(timeList(topic, small));
    }
  }
  return times;
}

function timeList(topic: Topic, around: Circumstances): number {
  // Copies: the words of a topic are kept by its record.
  const copies = new Map(topics.map((one) => [one.id, { ...one }]));
  const fresh = { ...around, findTopic: (id: string) => copies.get(id) };
  const asking = {
    topic: topic.id,
    organisation: topic.organisation,
    help: [topic.help ?? ('digital-help' as const)],
  };
  const begin = performance.now();
  const list = suggest(asking, fresh);
  const time = performance.now() - begin;
  if (list.length === 0) throw new Error(`Nothing was suggested with ${topic.id}`);
  return time;
}

function surround(activities: number, programmes: number, partners: number): Circumstances {
  const agenda = buildAgendaIndex(repeat(sampleActivities, activities, spread), now, closedDays);
  return {
    now,
    location: sampleTeam.locations[0].uid,
    places: samplePlaces,
    agenda,
    programmes: repeat(sampleProgrammes, programmes, rename),
    partners: repeat(samplePartners, partners, rename),
    contributions: sampleContributions,
    focus: ['learning-dutch', 'seniors'],
    offered: new Set(),
    findTopic: () => undefined,
  };
}

/** So many of these, again and again, each changed so that it is one of its own. */
function repeat<Item>(
  items: readonly Item[],
  amount: number,
  change: (item: Item, n: number) => Item,
): Item[] {
  return Array.from({ length: amount }, (_, n) => change(items[n % items.length] as Item, n));
}

/** The first round keeps its uids, so that activities keep their partners. */
function rename<Item extends { uid: string; name: string }>(item: Item, n: number): Item {
  return n < 10 ? item : { ...item, uid: `${item.uid}-${n}`, name: `${item.name} ${n}` };
}

/** The same activity under a name of its own, three days a week at an hour of its own. */
function spread(activity: Activity, n: number): Activity {
  if (n < sampleActivities.length) return activity;
  const { recurrenceOverrides: _, ...rest } = activity;
  const days = [0, 2, 4].map((step) => weekdays[(n + step) % 6] ?? 'mo');
  return {
    ...rest,
    uid: `${activity.uid}-${n}`,
    title: `${activity.title} ${n}`,
    start: `2026-09-01T${String(9 + (n % 10)).padStart(2, '0')}:00:00`,
    recurrenceRules: [{ frequency: 'weekly', byDay: days.map((day) => ({ day })) }],
  };
}
