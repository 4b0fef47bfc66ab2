import { openBook } from '../../../components/app';
import type { Question } from '../../../utils/question/question';
import { sumTallies } from '../../../utils/report/tally';
import { openDatabase } from '../../../utils/storage/db';
import { readTallies } from '../../../utils/storage/questions';
import type { Database } from '../../../utils/storage/schema';
import type { SettingsStore } from '../../../utils/storage/settings-store';
import { openStores } from '../../../utils/storage/stores';
import { joinTeam, readSyncState } from '../../../utils/storage/team-membership';
import { pushPending } from '../../../utils/team/push';
import { pushOffer } from '../../../utils/team/push-offer';
import { openSurroundings, type Surroundings } from '../../../utils/team/surroundings';
import { type Exchange, runExchange, syncOnce } from '../../../utils/team/sync';
import type { Place } from './place';

/** What the page of our own engine can do; times in milliseconds. */
export interface OurPage {
  /** Joins a team on a computer without records, and pulls until its figures are counted. */
  pull(place: Place): Promise<OurTime>;
  /** Keeps these questions, as those of a computer that has no team yet. */
  fill(questions: readonly Question[]): Promise<void>;
  /** Joins a team with what was filled, and shares until the server has all of it. */
  push(place: Place): Promise<number>;
  /** Joins a team and saves questions as the panel does, until the first pull is done. */
  saveWhilePulling(place: Place): Promise<SaveTimes>;
}

/** How long it took, and how many questions the figures count at the end. */
export interface OurTime {
  time: number;
  questions: number;
}

/** How long saves took. */
export interface SaveTimes {
  /** Each save, while the pull went on. */
  during: number[];
  /** As many saves, before it began. */
  before: number[];
  pull: OurTime;
}

const filled = 'filled';

/** Milliseconds between two saves: far more often than anybody saves. */
const pause = 100;

const presets = ['passport-id', 'printing', 'child-benefit', 'digid'];

const page: OurPage = {
  async pull(place) {
    const database = await openDatabase({ name: 'pulled' });
    return pullInto(database, place);
  },
  async fill(questions) {
    const database = await openDatabase({ name: filled });
    const { store, done } = database.transaction('questions', 'readwrite');
    for (const question of questions) void store.put(question);
    await done;
    database.close();
  },
  async push(place) {
    const database = await openDatabase({ name: filled });
    const surroundings = await join(database, place);
    const begin = performance.now();
    await share(surroundings, pushAll);
    return performance.now() - begin;
  },
  async saveWhilePulling(place) {
    const { database, questions } = await openStores({
      name: 'saved',
      language: 'nl',
      topicBook: bookOf,
      onProblem: () => undefined,
    });
    const save = async () => {
      const begin = performance.now();
      const result = await questions.savePreset(presets[Math.floor(begin) % presets.length] ?? '');
      if (result !== 'saved') throw new Error(`Not saved: ${result}`);
      return performance.now() - begin;
    };
    const before = await saveUntil(save, pass(10_000));
    const pulling = pullInto(database, place);
    const during = await saveUntil(save, pulling);
    return { before, during, pull: await pulling };
  },
};

async function saveUntil(save: () => Promise<number>, end: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  end.then(over, over);
  while (!isOver) {
    times.push(await save());
    await pass(pause);
  }
  return times;
}

const pass = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

const bookOf = (settings: SettingsStore) => {
  const book = openBook(settings);
  return {
    find: (id: string) => book.value.find(id),
    isOpen: (id: string) => book.value.isOpen(id),
  };
};

async function pullInto(database: Database, place: Place): Promise<OurTime> {
  const surroundings = await join(database, place);
  const begin = performance.now();
  await share(surroundings, syncOnce);
  const tallies = await readTallies(database, '2000-01-01', '2099-12-31');
  const time = performance.now() - begin;
  return { time, questions: sumTallies(tallies).questions ?? 0 };
}

async function join(database: Database, place: Place): Promise<Surroundings> {
  const { address, database: name, user, password } = place;
  await joinTeam(database, {
    uid: 'team',
    name: 'bench',
    address,
    database: name,
    publicDatabase: 'agenda-bench',
    device: user,
    joined: new Date().toISOString(),
    roles: ['team:bench'],
    paused: false,
  });
  const credentials = {
    read: async () => password,
    write: async () => undefined,
    remove: async () => undefined,
  };
  return openSurroundings(database, credentials);
}

/** What PouchDB's replication to a server does: looking for what others changed is no part of it. */
const pushAll: Exchange = async (link) => {
  await pushOffer(link);
  await pushPending(link);
};

async function share(surroundings: Surroundings, exchange: Exchange): Promise<void> {
  const result = await runExchange(surroundings, exchange, new AbortController().signal);
  if (result === 'done') return;
  const { trouble } = await readSyncState(surroundings.database);
  throw new Error(`${result}: ${trouble?.kind} ${trouble?.detail ?? ''}`);
}

Object.assign(globalThis, { ours: page });

/** What a page tells that pulls by itself. */
export type Told = OurTime | { error: string };

/** A page whose address holds a place pulls from there by itself, and tells its server how it went. */
async function pullAlone(place: Place): Promise<void> {
  const told: Told = await page.pull(place).catch((error) => ({ error: String(error) }));
  await fetch('/told', { method: 'POST', body: JSON.stringify(told) });
}

if (location.hash) void pullAlone(JSON.parse(decodeURIComponent(location.hash.slice(1))));
