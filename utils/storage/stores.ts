import { type ReadonlySignal, signal } from '@preact/signals';
import type { StorageContext, StoreName } from './context';
import { openDatabase } from './db';
import { type DraftStore, openDrafts } from './draft-store';
import type { ProblemKind } from './problem';
import type { TopicBook } from './question-state';
import { openQuestions, type QuestionStore } from './question-store';
import type { Database, Upgrade } from './schema';
import { openSettings, type SettingsStore } from './settings-store';

/** All that a page knows of the stored data. */
export interface Stores {
  settings: SettingsStore;
  drafts: DraftStore;
  questions: QuestionStore;
  /** The problem that people are told about now. */
  problem: ReadonlySignal<ProblemKind | undefined>;
  /** Grows by one with each change of stored questions, here or in another page. */
  changes: ReadonlySignal<number>;
  /** For reports and exchange, which read by range. */
  database: Database;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Tells the other pages, and this one, that stores were changed directly. */
  announce: (...names: StoreName[]) => Promise<void>;
  /** For collections, which pages open when they need them. */
  context: StorageContext;
}

/** What a page brings along. */
export interface StoresOptions {
  /** Name of the database; also of the channel to the other pages. */
  name: string;
  /** Language of the browser, for a first start. */
  language: 'nl' | 'en';
  /** Topics, given the settings. */
  topicBook: (settings: SettingsStore) => TopicBook;
  /** Tells people what keeps the database from opening, while it waits. */
  onProblem: (kind: ProblemKind) => void;
  /** Steps of the structure's history. Absent: those of this release. */
  steps?: readonly Upgrade[];
  clock?: () => number;
}

/** Stores that say how sharing stands: no question is shown otherwise when they change. */
const apart = new Set<StoreName>(['sync', 'versions', 'history']);

/** Stores that hold questions, or their counts. */
const counted = new Set<StoreName>(['questions', 'segments', 'pulledTallies']);

/**
 * Opens the stored data and keeps them the same as in the other pages.
 * @throws StorageProblem when the database cannot be opened.
 */
export async function openStores(options: StoresOptions): Promise<Stores> {
  const problem = signal<ProblemKind | undefined>(undefined);
  const changes = signal(0);
  const channel = new BroadcastChannel(options.name);
  // What other pages say while this one is still reading.
  const missed = new Set<StoreName>();
  channel.onmessage = ({ data }: MessageEvent<StoreName[]>) => {
    for (const name of data) missed.add(name);
  };
  const database = await openDatabase({
    name: options.name,
    ...(options.steps ? { steps: options.steps } : {}),
    onBlocked: () => options.onProblem('blocked'),
    onOutdated: () => {
      problem.value = 'outdated';
    },
  });
  const context: StorageContext = {
    database,
    clock: options.clock ?? Date.now,
    problem,
    followers: new Map(),
    announce(...names) {
      if (names.includes('questions')) changes.value += 1;
      channel.postMessage(names);
    },
  };
  const settings = await openSettings(context, options.language);
  const drafts = await openDrafts(context);
  const questions = await openQuestions(context, settings, drafts, options.topicBook(settings));

  const take = async (names: StoreName[]) => {
    if (names.includes('settings')) await settings.reload();
    if (names.includes('drafts')) await drafts.reload();
    if (!names.every((name) => apart.has(name))) await questions.reload();
    for (const name of names) await context.followers.get(name)?.();
    if (names.some((name) => counted.has(name))) changes.value += 1;
  };
  channel.onmessage = ({ data }: MessageEvent<StoreName[]>) => {
    // A closed connection means that this page is outdated, which people are told already.
    take(data).catch(() => undefined);
  };
  if (missed.size > 0) await take([...missed]);
  const announce = async (...names: StoreName[]) => {
    channel.postMessage(names);
    await take(names);
  };
  const { clock } = context;
  return { settings, drafts, questions, problem, changes, database, clock, announce, context };
}
