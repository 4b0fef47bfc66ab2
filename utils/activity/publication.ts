import { v5 as nameUid } from 'uuid';

/** What visitors see of one activity. */
export interface PublishedEntry {
  title: string;
  /** Fingerprint of everything that visitors see of it. */
  hash: string;
}

/** What was last published, so that people see what the next publication changes. */
export interface Publication {
  uid: 'publication';
  /** UTC instant at which it was published. */
  updated: string;
  /** Fingerprint of the title and the link of the agenda. */
  head: string;
  /** The activities, by uid. */
  entries: Record<string, PublishedEntry>;
}

/** What a publication would change for visitors; titles, in the order of the agenda. */
export interface PublicationChange {
  added: string[];
  changed: string[];
  gone: string[];
  /** Whether the title or the link of the agenda changes. */
  changesHead: boolean;
  /** How many activities visitors will see. */
  total: number;
}

/** The name space of fingerprints: a UUID of our own (RFC 9562 §5.5). */
const fingerprints = '5f0a9a52-4c1b-5d3e-9d0c-6a8c1c0f7b21';

const hash = (value: unknown) => nameUid(JSON.stringify(value), fingerprints);

/** Fields that change without any change for visitors. */
type Entry = { uid: string; title?: string; updated?: unknown; sequence?: unknown };

/** What there is to remember of a feed (the text of `agenda.json`, RFC 8984 §5.3). */
export function readPublication(feed: string, updated: string): Publication {
  const {
    title,
    links,
    entries = [],
  } = JSON.parse(feed) as {
    title?: string;
    links?: unknown;
    entries?: Entry[];
  };
  const seen = entries.map(({ updated: _, sequence: __, ...entry }): [string, PublishedEntry] => [
    entry.uid,
    { title: entry.title ?? '', hash: hash(entry) },
  ]);
  const head = hash({ title, links });
  return { uid: 'publication', updated, head, entries: Object.fromEntries(seen) };
}

/** What visitors will see change between two publications; everything is new after none. */
export function comparePublications(
  before: Publication | undefined,
  next: Publication,
): PublicationChange {
  const change: PublicationChange = {
    added: [],
    changed: [],
    gone: [],
    changesHead: before !== undefined && before.head !== next.head,
    total: Object.keys(next.entries).length,
  };
  for (const [uid, entry] of Object.entries(next.entries)) {
    const old = before?.entries[uid];
    if (!old) change.added.push(entry.title);
    else if (old.hash !== entry.hash) change.changed.push(entry.title);
  }
  for (const [uid, { title }] of Object.entries(before?.entries ?? {}))
    if (!next.entries[uid]) change.gone.push(title);
  return change;
}

/** Whether a publication changes nothing for visitors. */
export function isUnchanged({ added, changed, gone, changesHead }: PublicationChange): boolean {
  return added.length + changed.length + gone.length === 0 && !changesHead;
}
