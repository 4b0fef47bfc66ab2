import type { QuestionRecord } from '../question/question';
import {
  buildExchange,
  compareRecord,
  type Exchange,
  type ImportEffect,
  mergeTeam,
} from '../settings/exchange';
import { defaultTeam, type TeamSettings } from '../settings/settings';
import { asProblem } from './problem';
import { allQuestions, type QuestionTransaction, writeQuestions } from './questions';
import type { Stores } from './stores';

/** What an import would do. */
export interface ImportPreview {
  /** Number of questions by effect. */
  counts: Record<ImportEffect, number>;
  /** Records to write: the new and the changed ones. */
  records: QuestionRecord[];
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
  return buildExchange(settings.team.peek(), questions, new Date(clock()).toISOString());
}

/** Compares a file with what is stored; changes nothing. */
export async function previewImport(
  { database, settings }: Stores,
  exchange: Exchange,
): Promise<ImportPreview> {
  const stored = new Map<string, QuestionRecord>();
  for await (const rows of allQuestions(database)) for (const row of rows) stored.set(row.uid, row);
  const counts = { new: 0, changed: 0, same: 0, older: 0 };
  const records = new Map<string, QuestionRecord>();
  const replaced = new Map<string, string>();
  for (const record of exchange.questions) {
    const own = stored.get(record.uid);
    const effect = compareRecord(record, records.get(record.uid) ?? own);
    counts[effect] += 1;
    if (effect !== 'new' && effect !== 'changed') continue;
    records.set(record.uid, record);
    if (own) replaced.set(record.uid, own.updated);
  }
  const own = settings.team.peek();
  // A computer on which nothing was done yet has nothing of its own to keep.
  const isFresh = stored.size === 0 && own.updated === defaultTeam().updated;
  const team = isFresh ? exchange.team : mergeTeam(own, exchange.team);
  const changesTeam = !isEqual({ ...team, updated: '' }, { ...own, updated: '' });
  return { counts, records: [...records.values()], replaced, changesTeam, team };
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

/**
 * Writes what a preview showed: everything in one transaction, or nothing.
 * @throws StorageProblem `changed` when a record changed since the preview; `full` without room.
 */
export async function importAll(stores: Stores, preview: ImportPreview): Promise<void> {
  const names = ['questions', 'tallies', 'settings'] as const;
  const transaction = openTransaction(stores, names);
  transaction.done.catch(() => {});
  try {
    await writeQuestions(
      transaction as unknown as QuestionTransaction,
      preview.records.map((record) => {
        const corrects = preview.replaced.get(record.uid);
        return corrects === undefined ? { record } : { record, corrects };
      }),
    );
    if (preview.changesTeam) await transaction.objectStore('settings').put(preview.team);
    await transaction.done;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // Already ended by the engine itself.
    }
    throw asProblem(transaction.error ?? error);
  }
  await stores.announce(...names);
}

function openTransaction<Name extends 'questions' | 'tallies' | 'settings'>(
  { database }: Stores,
  names: readonly Name[],
) {
  try {
    return database.transaction([...names], 'readwrite', { durability: 'strict' });
  } catch (error) {
    throw asProblem(error);
  }
}
