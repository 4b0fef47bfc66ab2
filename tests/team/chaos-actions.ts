import { v7 as newUid } from 'uuid';
import { isActivity } from '../../utils/activity/activity';
import { buildPublicFiles } from '../../utils/activity/public-files';
import { isQuestion } from '../../utils/question/question';
import { readId } from '../../utils/record/document';
import { buildExchange, emptyCollections } from '../../utils/settings/exchange';
import { readExchange } from '../../utils/settings/read-exchange';
import type { CollectionName } from '../../utils/storage/collection';
import { type ImportPreview, previewImport } from '../../utils/storage/exchange';
import { importAll } from '../../utils/storage/import-all';
import { asProblem } from '../../utils/storage/problem';
import type { Stores } from '../../utils/storage/stores';
import { TeamProblem } from '../../utils/team/problem';
import { publishFeed } from '../../utils/team/publish';
import { readPublished } from '../../utils/team/published';
import { anActivity } from '../fixtures/activities';
import { aQuestion } from '../fixtures/builders';
import { aContribution, aPartner, aProgramme } from '../fixtures/offer';
import type { Chance } from './chance';
import type { ChaosDevice } from './chaos-device';

/** What people did on any computer, as far as they were told that it was saved. */
export interface Ledger {
  /** Uids of questions, for others to correct or withdraw. */
  questions: string[];
  /** Uids of the records of each collection. */
  collected: Record<CollectionName, string[]>;
  /** The greatest clock that was acknowledged for each document. */
  clocks: Map<string, string>;
  /** Ids of what was withdrawn or removed. */
  removed: Set<string>;
  /** Revisions of the agenda of which people were told that it is published. */
  published: string[];
}

/** A ledger in which nothing was written yet. */
export function emptyLedger(): Ledger {
  return {
    questions: [],
    collected: { activities: [], programmes: [], partners: [], contributions: [] },
    clocks: new Map(),
    removed: new Set(),
    published: [],
  };
}

/** Gives the ids of the documents that people were told are saved. */
type Act = (device: ChaosDevice, ledger: Ledger, chance: Chance) => Promise<string[]>;

const outcomes = ['can-go-on-alone', 'partly', 'referred', 'comes-back', 'did-not-work'] as const;
const topics = ['tax', 'letters', 'printing', 'digid:app', 'benefits'];

const log: Act = async ({ stores }, ledger, chance) => {
  const before = new Set(stores.questions.today.peek().map(({ uid }) => uid));
  const result = await stores.questions.savePreset(chance.pick(topics));
  if (result !== 'saved') return [];
  const made = stores.questions.today.peek().find(({ uid }) => !before.has(uid));
  if (!made) return [];
  ledger.questions.push(made.uid);
  return [`question:${made.uid}`];
};

/** A question that this computer knows and that counts; mostly there is one. */
async function findLive(stores: Stores, ledger: Ledger, chance: Chance) {
  for (let tries = 0; tries < 5 && ledger.questions.length > 0; tries += 1) {
    const found = await stores.questions.find(chance.pick(ledger.questions));
    if (isQuestion(found)) return found;
  }
  return undefined;
}

const correct: Act = async ({ stores }, ledger, chance) => {
  const question = await findLive(stores, ledger, chance);
  if (!question) return [];
  const result = await stores.questions.amend(question, { outcome: chance.pick(outcomes) });
  return result === 'saved' ? [`question:${question.uid}`] : [];
};

const withdraw: Act = async ({ stores }, ledger, chance) => {
  const question = await findLive(stores, ledger, chance);
  if (!question) return [];
  const result = await stores.questions.withdraw(question);
  return result === 'saved' ? [`question:${question.uid}`] : [];
};

/**
 * Writes what a preview showed. A pull may have brought another version of a question in the
 * meantime: then people are told to look again, and for that reason alone.
 */
async function importShown(stores: Stores, preview: ImportPreview): Promise<boolean> {
  try {
    await importAll(stores, preview);
    return true;
  } catch (error) {
    const [known] = preview.replaced;
    const stands = known && (await stores.questions.find(known[0]));
    const isOutdated = asProblem(error).kind === 'changed' && stands?.updated !== known?.[1];
    if (!isOutdated) throw error;
    return false;
  }
}

const bring: Act = async ({ stores }, ledger, chance) => {
  const now = new Date(stores.clock()).toISOString();
  const made = Array.from({ length: 1 + chance.below(4) }, () =>
    aQuestion({ uid: newUid(), updated: now, hour: chance.below(24) }),
  );
  const known = await findLive(stores, ledger, chance);
  const brought =
    known && chance.isOnceIn(2) ? [...made, { ...known, updated: now, hour: 3 }] : made;
  const file = buildExchange(stores.settings.team.peek(), brought, now, emptyCollections());
  const { exchange } = readExchange(file);
  if (!exchange) throw new Error('the file is refused');
  const preview = await previewImport(stores, exchange);
  if (!(await importShown(stores, preview))) return [];
  ledger.questions.push(...made.map(({ uid }) => uid));
  return preview.records.map(({ uid }) => `question:${uid}`);
};

const builders = {
  activities: (uid: string, chance: Chance) =>
    anActivity({ uid, title: `Koffie ${chance.below(99)}` }),
  programmes: (uid: string, chance: Chance) =>
    aProgramme({ uid, name: `Lezen ${chance.below(99)}` }),
  partners: (uid: string, chance: Chance) =>
    aPartner({ uid, name: `Taalhuis ${chance.below(99)}` }),
  contributions: (uid: string, chance: Chance) =>
    aContribution({ uid, name: `Maatje ${chance.below(99)}` }),
};

const typeOf = {
  activities: 'activity',
  programmes: 'programme',
  partners: 'partner',
  contributions: 'contribution',
} as const;

const collect: Act = async ({ stores, collections }, ledger, chance) => {
  const name = chance.pick(Object.keys(builders) as CollectionName[]);
  const uids = ledger.collected[name];
  const uid = uids.length > 0 && !chance.isOnceIn(3) ? chance.pick(uids) : newUid();
  const collection = collections[name];
  const isRemoved = collection.find(uid) !== undefined && chance.isOnceIn(4);
  const stored = await stores.database.get(name, uid);
  // What was removed does not come back under the same uid.
  if (stored && 'deleted' in stored && stored.deleted) return [];
  const result = isRemoved
    ? await collection.remove([uid])
    : await collection.save([builders[name](uid, chance) as never]);
  if (!uids.includes(uid)) uids.push(uid);
  return result === 'saved' ? [`${typeOf[name]}:${uid}`] : [];
};

const arrange: Act = async ({ stores }, _ledger, chance) => {
  const isSaved = await stores.settings.changeTeam({ squareName: `Plein ${chance.below(1000)}` });
  return isSaved ? ['settings:team'] : [];
};

const publish: Act = async ({ stores, place }, ledger) => {
  const activities = (await stores.database.getAll('activities')).filter(isActivity);
  const files = buildPublicFiles(activities, { title: 'Plein', uid: 'square' }, stores.clock());
  try {
    const base = await readPublished(place);
    const { kind, stands } = await publishFeed(place, files, base, stores.clock());
    if (kind === 'published' && stands) ledger.published.push(stands.rev);
  } catch (error) {
    // The line was cut, or the answer was lost: people are told that they do not know.
    if (!(error instanceof TeamProblem)) throw error;
  }
  return [];
};

const acts: readonly (readonly [times: number, act: Act])[] = [
  [8, log],
  [6, correct],
  [1, withdraw],
  [2, bring],
  [4, collect],
  [1, arrange],
  [1, publish],
];

const urn = acts.flatMap(([times, act]) => Array<Act>(times).fill(act));

/** Does one thing that people do, and writes down what they were told is saved. */
export async function actAtRandom(
  device: ChaosDevice,
  ledger: Ledger,
  chance: Chance,
): Promise<void> {
  const ids = await chance.pick(urn)(device, ledger, chance);
  for (const id of ids) await noteSaved(device.stores, ledger, id);
}

async function noteSaved(stores: Stores, { clocks, removed }: Ledger, id: string): Promise<void> {
  const row = await stores.database.get('versions', id);
  if (row && row.clock > (clocks.get(id) ?? '')) clocks.set(id, row.clock);
  const record = await readStored(stores, id);
  if (record && 'deleted' in record && record.deleted) removed.add(id);
}

async function readStored({ database }: Stores, id: string) {
  const { type, uid } = readId(id) ?? {};
  const name = (Object.keys(typeOf) as CollectionName[]).find((one) => typeOf[one] === type);
  if (type === 'question') return database.get('questions', uid ?? '');
  return name ? database.get(name, uid ?? '') : undefined;
}
