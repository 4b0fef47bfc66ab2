import {
  buildDocument,
  type DocumentType,
  documentTypes,
  idOf,
  type SharedRecord,
  type TeamDocument,
} from '../record/document';
import { impliedVersion } from '../record/implied';
import { fillPage, type PageSize } from '../record/page';
import { defaultTeam } from '../settings/settings';
import { readRecord, recordStores, storeByType } from './record-stores';
import type { Database, WriteTransaction } from './schema';
import { isTeam } from './team-changes';
import { offerSegment } from './team-offer-segments';
import type { OfferCursor, SharedTeam } from './team-rows';

/** Records of before joining, all of one type, and from where the offer goes on once the server answered for them. */
export interface Offer {
  documents: TeamDocument[];
  /** Undefined: these are the last ones. */
  next: OfferCursor | undefined;
}

/** Records read at a time: one answer for all of them, however many there are. */
const batch = 2000;

/**
 * Up to a page of the records of before joining, by type and by uid, without those that were changed
 * or pulled since. `from` is where to begin; absent: where the last move left off. Undefined: all was
 * offered. Drafts, settings of the device, counts, habits and what was published are never offered,
 * nor are team settings that nobody changed.
 */
export async function readOffer(
  database: Database,
  most: PageSize,
  from?: OfferCursor,
): Promise<Offer | undefined> {
  const [team, cursor] = await Promise.all([
    database.get('sync', 'team'),
    database.get('sync', 'offer'),
  ]);
  if (!isTeam(team) || cursor?.uid !== 'offer') return undefined;
  for (let at: OfferCursor | undefined = from ?? cursor; at; ) {
    const offer: Offer = await readStep(database, team, at, most);
    if (offer.documents.length > 0) return offer;
    at = offer.next;
  }
  return { documents: [], next: undefined };
}

function readStep(
  database: Database,
  team: SharedTeam,
  at: OfferCursor,
  most: PageSize,
): Promise<Offer> {
  return at.segments?.isOn
    ? offerSegment(database, team.device, at, most)
    : offerRecords(database, team.device, at, most);
}

async function offerRecords(
  database: Database,
  me: string,
  at: OfferCursor,
  most: PageSize,
): Promise<Offer> {
  const { type, after } = at;
  const amount = Math.min(most.count, batch);
  const transaction = database.transaction(['versions', storeByType[type]]);
  const range = after === '' ? null : IDBKeyRange.lowerBound(after, true);
  const rows = (await transaction
    .objectStore(storeByType[type])
    .getAll(range, amount)) as SharedRecord[];
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { documents: [], next: nextType(at) };
  const span = IDBKeyRange.bound(idOf(type, first.uid), idOf(type, last.uid));
  const known = new Set(await transaction.objectStore('versions').getAllKeys(span));
  const wanted = rows.filter((row) => isOffered(type, row) && !known.has(idOf(type, row.uid)));
  const documents = wanted.map((row) => buildDocument(type, row, impliedVersion(row, me)));
  const page = fillPage(documents, most);
  const isCut = page.length < documents.length;
  const end = isCut ? (page.at(-1)?.record.uid ?? after) : last.uid;
  const isLast = !isCut && rows.length < amount;
  return { documents: page, next: isLast ? nextType(at) : { ...at, after: end } };
}

/** The store of settings also holds what is never shared; settings that nobody changed say nothing. */
function isOffered(type: DocumentType, row: SharedRecord): boolean {
  if (type !== 'settings') return true;
  return row.uid === 'team' && row.updated !== defaultTeam().updated;
}

function nextType(at: OfferCursor): OfferCursor | undefined {
  const type = documentTypes[documentTypes.indexOf(at.type) + 1];
  if (type) return { ...at, type, after: '' };
  return at.segments && { ...at, segments: { ...at.segments, isOn: true } };
}

/**
 * Goes on from here with the offer; undefined ends it. What the server has otherwise than it was
 * offered (`unsettled`) becomes pending, unless it was changed here since, which makes it that.
 */
export async function moveOffer(
  database: Database,
  next: OfferCursor | undefined,
  unsettled: readonly TeamDocument[] = [],
): Promise<void> {
  const opened = database.transaction(['sync', 'versions', ...recordStores], 'readwrite');
  // Heard of where it is awaited; an abort before that is no error that nobody caught.
  opened.done.catch(() => {});
  const transaction = opened as unknown as WriteTransaction;
  const sync = transaction.objectStore('sync');
  // The team was left meanwhile.
  if (!(await sync.get('team'))) return;
  await (next ? sync.put(next) : sync.delete('offer'));
  await Promise.all(unsettled.map((document) => keepPending(transaction, document)));
  await transaction.done;
}

async function keepPending(
  transaction: WriteTransaction,
  { _id: id, _rev: rev, clock, device, editedBy }: TeamDocument,
): Promise<void> {
  const versions = transaction.objectStore('versions');
  const [row, record] = await Promise.all([versions.get(id), readRecord(transaction, id)]);
  // What lives in a segment is compared when it is pulled.
  if (row || !record) return;
  await versions.put({ id, clock, device, editedBy, ...(rev ? { rev } : {}), pending: clock });
}
