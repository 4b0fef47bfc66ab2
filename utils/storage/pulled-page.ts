import { readClock } from '../record/clock';
import {
  buildDocument,
  type DocumentType,
  documentTypes,
  idOf,
  type SharedRecord,
  type TeamDocument,
} from '../record/document';
import { isKnownRecord } from '../record/known-record';

/** Documents that the server sent, as far as this release knows them. */
export interface Sifted {
  /** The versions of each record, by id, in the order in which they came. */
  groups: Map<string, TeamDocument[]>;
  /** Documents that are of no use here. */
  skipped: number;
  /** Whether some of those may be of use to a later release. */
  hasUnknown: boolean;
}

/** Documents that are looked at without a pause: few enough for a key that is pressed meanwhile. */
const atOnce = 250;

/** Takes what this release knows out of what the server sent, with pauses between its parts. */
export async function siftDocuments(
  sent: readonly unknown[],
  pause: () => Promise<void> = async () => {},
): Promise<Sifted> {
  const sifted: Sifted = { groups: new Map(), skipped: 0, hasUnknown: false };
  for (let at = 0; at < sent.length; at += atOnce) {
    if (at > 0) await pause();
    for (const one of sent.slice(at, at + atOnce)) sift(one, sifted);
  }
  return sifted;
}

function sift(sent: unknown, sifted: Sifted): void {
  const document = readDocument(sent);
  if (document) {
    const group = sifted.groups.get(document._id);
    if (group) group.push(document);
    else sifted.groups.set(document._id, [document]);
  } else {
    sifted.skipped += 1;
    sifted.hasUnknown ||= !isDesign(sent);
  }
}

/** The document of a known record; without anything else that stands in it. */
function readDocument(sent: unknown): TeamDocument | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const { _id, _rev, _deleted, device, editedBy, clock, record, ...rest } = sent as Fields;
  const type = documentTypes.find((one) => one === rest.type);
  if (!type || _deleted === true || !isOf(type, _id, record)) return undefined;
  if (typeof device !== 'string' || typeof editedBy !== 'string') return undefined;
  if (typeof clock !== 'string' || !readClock(clock)) return undefined;
  const rev = typeof _rev === 'string' ? _rev : undefined;
  return buildDocument<typeof type>(type, record, { clock, device, editedBy }, rev);
}

type Fields = Record<string, unknown>;

/** Whether this is a record that belongs under this id. */
function isOf(type: DocumentType, id: unknown, record: unknown): record is SharedRecord {
  const uid = (record as Fields | undefined | null)?.uid;
  if (typeof uid !== 'string' || id !== idOf(type, uid)) return false;
  return isKnownRecord(type, record as SharedRecord);
}

function isDesign(sent: unknown): boolean {
  return String((sent as Fields | undefined | null)?._id).startsWith('_design/');
}
