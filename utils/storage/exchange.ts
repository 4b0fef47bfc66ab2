import type { QuestionRecord } from '../question/question';
import {
  buildExchange,
  type Collections,
  collectionNames,
  compareRecord,
  type Exchange,
  emptyCollections,
  type ImportEffect,
  mergeTeam,
} from '../settings/exchange';
import { defaultTeam, type TeamSettings } from '../settings/settings';
import { allQuestions } from './questions';
import type { Stores } from './stores';

/** What an import would do. */
export interface ImportPreview {
  /** Number of records by effect. */
  counts: Record<ImportEffect, number>;
  /** Questions to write: the new and the changed ones. */
  records: QuestionRecord[];
  /** Other records to write. */
  collected: Collections;
  /** `updated` of the stored versions that they take the place of, by uid. */
  replaced: Map<string, string>;
  /** Whether the team's settings would change. */
  changesTeam: boolean;
  /** The team's settings after the import. */
  team: TeamSettings;
}

/** Everything that this computer holds, as the text of a file. */
export async function exportAll({ database, settings, clock }: Stores): Promise<string> {
  const questions: QuestionRecord[] = [];
  for await (const rows of allQuestions(database)) questions.push(...rows);
  const collections = await readCollections(database);
  const exported = new Date(clock()).toISOString();
  return buildExchange(settings.team.peek(), questions, exported, collections);
}

/** Every record of every collection, tombstones included. */
async function readCollections(database: Stores['database']): Promise<Collections> {
  const rows = await Promise.all(collectionNames.map((name) => database.getAll(name)));
  const pairs = collectionNames.map((name, index) => [name, rows[index]]);
  return Object.fromEntries(pairs) as Collections;
}

/** Compares a file with what is stored; changes nothing. */
export async function previewImport(
  { database, settings }: Stores,
  exchange: Exchange,
): Promise<ImportPreview> {
  const { stored, isEmpty } = await readNamed(database, exchange.questions);
  const counts = { new: 0, changed: 0, same: 0, older: 0 };
  const records = new Map<string, QuestionRecord>();
  const replaced = new Map<string, string>();
  const note = (record: AnyRecord, own: AnyRecord | undefined, before: AnyRecord | undefined) => {
    const effect = compareRecord(record, before ?? own);
    counts[effect] += 1;
    const isTaken = effect === 'new' || effect === 'changed';
    if (isTaken && own) replaced.set(record.uid, own.updated);
    return isTaken;
  };
  for (const record of exchange.questions)
    if (note(record, stored.get(record.uid), records.get(record.uid)))
      records.set(record.uid, record);
  const collected = compareCollections(exchange, await readCollections(database), note);
  const own = settings.team.peek();
  // A computer on which nothing was done yet has nothing of its own to keep.
  const isFresh = isEmpty && own.updated === defaultTeam().updated;
  const team = isFresh ? exchange.team : mergeTeam(own, exchange.team);
  const changesTeam = !isEqual({ ...team, updated: '' }, { ...own, updated: '' });
  const questions = [...records.values()];
  return { counts, records: questions, collected, replaced, changesTeam, team };
}

/** The stored versions of these questions, by uid, and whether nothing at all is stored. */
async function readNamed(database: Stores['database'], records: readonly QuestionRecord[]) {
  const named = new Set(records.map(({ uid }) => uid));
  const stored = new Map<string, QuestionRecord>();
  let isEmpty = true;
  for await (const rows of allQuestions(database)) {
    isEmpty = false;
    for (const row of rows) if (named.has(row.uid)) stored.set(row.uid, row);
  }
  return { stored, isEmpty };
}

/** What every record has. */
export interface AnyRecord {
  uid: string;
  updated: string;
  deleted?: true | undefined;
}

/** The records of a file's collections that are new or later than the stored ones. */
function compareCollections(
  incoming: Collections,
  own: Collections,
  note: (record: AnyRecord, own: AnyRecord | undefined, before: AnyRecord | undefined) => boolean,
): Collections {
  const collected: Record<keyof Collections, AnyRecord[]> = { ...emptyCollections() };
  for (const name of collectionNames) {
    const stored = new Map<string, AnyRecord>(own[name].map((one) => [one.uid, one]));
    const taken = new Map<string, AnyRecord>();
    for (const record of incoming[name])
      if (note(record, stored.get(record.uid), taken.get(record.uid)))
        taken.set(record.uid, record);
    collected[name] = [...taken.values()];
  }
  return collected as unknown as Collections;
}

/** Whether two plain values are equal, whatever the order of their keys. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isEqual(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
