import * as v from 'valibot';
import { audiences, closings, contributionRoles } from '../activity/activity';
import { isHostEntry } from '../question/host';
import {
  channels,
  connectionKinds,
  details,
  devices,
  durations,
  groups,
  helps,
  organisationSources,
  outcomes,
} from '../question/question';
import { collectionSchemas } from './collection-schemas';
import { collectionNames, type Exchange, type ExchangeFault, exchangeVersion } from './exchange';
import { defaultTeam } from './settings';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const id = text(80);
// As this product writes them: texts that compare as the instants and the days do.
const instant = v.pipe(v.string(), v.check(isInstant));
const date = v.pipe(
  v.string(),
  v.check((day) => isInstant(`${day}T00:00:00.000Z`)),
);
const list = v.picklist;

const tombstone = v.strictObject({ uid: id, updated: instant, deleted: v.literal(true) });

const question = v.strictObject({
  uid: id,
  updated: instant,
  visit: id,
  date,
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  location: id,
  channel: list(channels),
  group: list(groups),
  topic: id,
  detail: v.exactOptional(list(details)),
  organisation: id,
  organisationSource: list(organisationSources),
  help: v.pipe(v.array(list(helps)), v.maxLength(helps.length)),
  outcome: v.exactOptional(list(outcomes)),
  referrals: v.pipe(v.array(v.strictObject({ to: id, warm: v.boolean() })), v.maxLength(20)),
  connections: v.pipe(
    v.array(
      v.strictObject({
        kind: list(connectionKinds),
        uid: id,
        response: list(['offered', 'interested']),
      }),
    ),
    v.maxLength(50),
  ),
  wantsToBring: v.exactOptional(list(contributionRoles)),
  questionBehind: v.exactOptional(id),
  duration: v.exactOptional(list(durations)),
  device: v.exactOptional(list(devices)),
  transferred: v.exactOptional(instant),
});

/** Whether no two of them are the same: an id that stands twice would stop the search. */
const areUnique = (ids: readonly string[]) => new Set(ids).size === ids.length;

const host = v.pipe(text(253), v.check(isHostEntry));
const authority = v.strictObject({ name: v.string(), hosts: v.array(host) });

const closedKind = v.strictObject({
  ranges: v.array(v.strictObject({ from: date, to: date, name: text(80) })),
  validUntil: date,
  toCheck: v.exactOptional(v.strictObject({ from: date, to: date })),
});

const team = v.strictObject({
  uid: v.literal('team'),
  updated: instant,
  locations: v.pipe(
    v.array(
      v.strictObject({
        uid: id,
        name: text(80),
        place: list(['inside', 'outside']),
        form: list(['basic', 'always-available', 'broad']),
        address: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
        archived: v.exactOptional(v.boolean()),
      }),
    ),
    v.check((locations) => locations.some((location) => !location.archived)),
    v.check((locations) => areUnique(locations.map((location) => location.uid))),
  ),
  topics: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(id, v.startsWith('team-')),
        label: text(80),
        group: list(groups),
        archived: v.exactOptional(v.boolean()),
      }),
    ),
    v.check((topics) => areUnique(topics.map((topic) => topic.id))),
  ),
  pinnedPresets: v.pipe(
    v.array(id),
    v.maxLength(8),
    v.check((keys) => areUnique(keys)),
  ),
  municipality: authority,
  waterBoard: authority,
  library: authority,
  // Files of before the agenda have no focus groups.
  focus: v.optional(v.array(list(audiences)), []),
  // Files of before the hints get those of a fresh installation.
  hints: v.optional(v.record(id, text(200)), () => defaultTeam().hints),
  closedDays: v.exactOptional(v.record(list(closings), closedKind)),
  squareName: v.exactOptional(v.pipe(v.string(), v.maxLength(80))),
  agendaUrl: v.exactOptional(v.pipe(v.string(), v.maxLength(2000), v.check(isWebAddress))),
});

const envelope = v.object({
  format: v.literal('pleinwijzer'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const exchange = v.strictObject({
  format: v.literal('pleinwijzer'),
  version: v.pipe(v.number(), v.maxValue(exchangeVersion)),
  exported: instant,
  team,
  questions: v.array(v.union([tombstone, question])),
  ...collectionSchemas,
});

/** Whether a text is empty or the address of a page on the web. */
function isWebAddress(text: string): boolean {
  if (text === '') return true;
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** Whether a text is an instant that exists, in UTC and with milliseconds. */
function isInstant(text: string): boolean {
  const time = text.length === 24 ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** Reads the text of an exported file: all of it, or the reason why not. Never throws. */
export function readExchange(
  source: string,
): { exchange: Exchange; fault?: never } | { exchange?: never; fault: ExchangeFault } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    return { fault: { kind: 'not-json' } };
  }
  const head = v.safeParse(envelope, parsed);
  if (!head.success) return { fault: { kind: 'not-json' } };
  // First of all: a later release may have fields that this one would call damaged.
  if (head.output.version > exchangeVersion) return { fault: { kind: 'newer' } };
  const result = v.safeParse(exchange, parsed, { abortEarly: true });
  if (result.success) {
    // exactOptional's inferred type equals the record's; the tombstone's literal needs the cast.
    return { exchange: result.output as Exchange };
  }
  const path = result.issues[0].path?.map((step) => step.key) ?? [];
  return { fault: { kind: 'damaged', ...findPlace(path) } };
}

/** Which record of a file a path leads to. */
function findPlace([part, index]: unknown[]): Pick<ExchangeFault, 'question' | 'record'> {
  if (typeof index !== 'number') return {};
  const collection = collectionNames.find((name) => name === part);
  if (collection) return { record: { collection, index } };
  return part === 'questions' ? { question: index } : {};
}
