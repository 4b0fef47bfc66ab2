import { nextInstant } from '../question/instant';
import { tick } from '../record/clock';
import type { TeamDocument } from '../record/document';
import { mergeDocuments } from '../record/merge';
import { mergeTeam } from '../settings/exchange';
import { defaultTeam, type TeamSettings } from '../settings/settings';
import { hasSameRecord, mergePulled, type Outcome, type Standing, takeOver } from './merge-pulled';
import type { WriteTransaction } from './schema';

/** Id of the document with the team's settings. */
export const settingsId = 'settings:team';

/** What the first meeting of settings needs to know. */
export interface Meeting {
  /** Account of this computer. */
  me: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Merges the team's settings with those that this computer had before it joined: the team's, and the
 * places and topics that only this computer has, so that its own questions keep their names.
 */
export function meetSettings(
  own: Standing,
  documents: readonly TeamDocument[],
  { me, now }: Meeting,
): Outcome {
  const winner = documents.reduce(mergeDocuments);
  // The last one carries the revision that the server shows.
  const server = { ...winner, ...(documents.at(-1)?._rev && { _rev: documents.at(-1)?._rev }) };
  const settings = server.record as TeamSettings;
  const merged = mergeTeam({ ...(own.record as TeamSettings), updated: '' }, settings);
  const at = new Date(now).toISOString();
  const lost = { id: settingsId, at, editedBy: me, by: server.editedBy, record: own.record };
  const past = hasSameRecord(server as TeamDocument, asDocument(server, own)) ? [] : [lost];
  const outcome = mergePulled(undefined, documents, at);
  if (isSubset(merged, settings)) return { ...outcome, past };
  const clock = tick(now, me, server.clock);
  const record = { ...merged, updated: nextInstant(now, settings.updated) };
  const { version } = takeOver(server as TeamDocument);
  const next = { ...version, clock, editedBy: me, pending: clock };
  return { standing: { record, version: next }, effect: 'kept', past };
}

const asDocument = (server: object, { record }: Standing) =>
  ({ ...server, record }) as TeamDocument;

/** Whether nothing was added to the team's places and topics. */
function isSubset(merged: TeamSettings, settings: TeamSettings): boolean {
  return (
    merged.locations.length === settings.locations.length &&
    merged.topics.length === settings.topics.length
  );
}

/**
 * The settings of this computer that the team has not seen yet, while its records are still offered;
 * undefined when there is nothing to keep of them. What stands here is as `standing` says.
 */
export async function readUnmet(
  transaction: WriteTransaction,
  standing: Standing | undefined,
): Promise<Standing | undefined> {
  const offer = await transaction.objectStore('sync').get('offer');
  if (offer?.uid !== 'offer' || offer.again || standing?.version.rev !== undefined)
    return undefined;
  const isDefault = !standing || standing.record.updated === defaultTeam().updated;
  if (isDefault && !(await hasOwnQuestions(transaction))) return undefined;
  const version = { id: settingsId, clock: '', device: '', editedBy: '' };
  return standing ?? { record: defaultTeam(), version };
}

/** Whether there are questions from before joining: those that were pulled or changed have a version. */
async function hasOwnQuestions(transaction: WriteTransaction): Promise<boolean> {
  const [questions, versions] = await Promise.all([
    transaction.objectStore('questions').count(),
    transaction.objectStore('versions').count(IDBKeyRange.bound('question:', 'question;')),
  ]);
  return questions > versions;
}
