import type { Activity } from '../utils/activity/activity';
import { asText } from './entry';
import { loadPart } from './parts';
import { rest } from './slices';

/** Milliseconds after which a feed is given up. */
const patience = 10_000;

/** Bytes: more than ten thousand activities take. */
const most = 12_000_000;

/** What came of the feeds. */
export interface Feeds {
  activities: Activity[];
  /** How many feeds could not be had. */
  failed: number;
}

/** What came from an address. */
interface Fetched {
  /** As UTF-8, in which JSON is always written. */
  text: string;
  /** The parts in which it came. */
  bytes: Uint8Array<ArrayBuffer>[];
  /** Media type; empty when none is told. */
  type: string;
}

/** Fetches the feeds, each with one request, and joins them; the same `uid` counts once. */
export async function loadFeeds(addresses: string[], signal: AbortSignal): Promise<Feeds> {
  const known = new Map<string, Activity>();
  let failed = 0;
  const feeds = addresses.map((address) =>
    loadFeed(address, signal).catch((): Activity[] => {
      failed += 1;
      return [];
    }),
  );
  for (const feed of feeds)
    for (const activity of await feed)
      if (!known.has(activity.uid)) known.set(activity.uid, activity);
  return { activities: [...known.values()], failed };
}

async function loadFeed(address: string, signal: AbortSignal): Promise<Activity[]> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, patience);
  signal.addEventListener('abort', end);
  try {
    await rest();
    const { text, bytes, type } = await fetchFeed(address, ending.signal);
    await rest();
    if (/^\s*BEGIN:VCALENDAR/i.test(text) || /^text\/calendar/i.test(type))
      return (await loadPart('icalendar')).readCalendar(bytes);
    await rest();
    const feed = JSON.parse(text);
    await rest();
    return readEntries(feed);
  } finally {
    clearTimeout(timer);
    // Whatever still comes is not waited for.
    end();
  }
}

/** What is behind an address. Rejects what is no feed, and what is too much to be one. */
async function fetchFeed(address: string, signal: AbortSignal): Promise<Fetched> {
  const response = await fetch(new URL(address, document.baseURI), {
    credentials: 'omit',
    redirect: 'error',
    signal,
  });
  const reader = response.body?.getReader();
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !reader || /html|xml|image/.test(type)) throw type;
  const decoder = new TextDecoder();
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) throw size;
    bytes.push(part.value);
    text += decoder.decode(part.value, { stream: true });
    await rest();
  }
  return { text, bytes, type };
}

/** What a feed may hold, before anything is known of it. */
type Entry = Partial<Activity> | null;

/**
 * The activities of a feed: a JSCalendar Group (RFC 8984 §5.3) or a list of Events.
 * Takes what it knows and leaves the rest; only texts are promised: `uid`, `title` and `start`.
 * @throws when it is no such feed.
 */
function readEntries(feed: Entry[] | { entries: Entry[] }): Activity[] {
  const entries = Array.isArray(feed) ? feed : feed.entries;
  return entries.filter(
    (entry): entry is Activity =>
      (entry?.['@type'] ?? 'Event') === 'Event' &&
      hasText(entry?.uid) &&
      hasText(entry?.title) &&
      hasText(entry?.start),
  );
}

const hasText = (value: unknown): boolean => asText(value).trim() !== '';
