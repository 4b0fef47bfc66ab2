import type { Activity } from '../../utils/activity/activity';
import { type KnownNames, openAdoption } from '../../utils/activity/adopt-names';
import { type ActivityPart, listParts } from '../../utils/activity/changed-parts';
import type { ClosedDays } from '../../utils/activity/closed-days';
import { compareImport } from '../../utils/activity/compare';
import type { Expected } from '../../utils/storage/collection';
import type { ImportSource } from './import-sources';

/** An activity that an import would change. */
export interface ImportChange {
  before: Activity;
  after: Activity;
  /** What differs. */
  parts: ActivityPart[];
  /** Whether the agenda has a later version, which this one would replace. */
  isOlder: boolean;
}

/** What an import would do. */
export interface ImportPreview {
  added: Activity[];
  changed: ImportChange[];
  /** How many are stored just so already. */
  same: number;
  /** The versions that it was compared with: no other one is overwritten. */
  expected: Expected;
}

/** What imported activities are compared with. */
export interface ImportGround {
  stored: readonly Activity[];
  names: KnownNames;
  closed: ClosedDays | undefined;
}

/**
 * Compares what was read with the agenda. A uid that comes twice counts once: the latest version, or
 * the last one. Dates of a series that stands elsewhere, in the agenda or in another file, are put into it.
 */
export function comparePreview(
  sources: readonly ImportSource[],
  { stored, names, closed }: ImportGround,
): ImportPreview {
  const incoming = joinSources(sources, stored).map(openAdoption(names));
  const compared = compareImport(incoming.map(openCompletion(sources, stored)), stored, closed);
  const added: Activity[] = [];
  const changed: ImportChange[] = [];
  const expected = new Map<string, string | undefined>();
  for (const { state, activity, stored: before, changes } of compared) {
    if (state === 'same') continue;
    expected.set(activity.uid, before?.updated);
    if (before) changed.push(describeChange(before, activity, changes));
    else added.push(withoutState(activity));
  }
  const same = compared.length - added.length - changed.length;
  return { added, changed, same, expected };
}

const describeChange = (
  before: Activity,
  after: Activity,
  changes: readonly (keyof Activity)[],
): ImportChange => ({
  ...{ before, after, parts: listParts(changes) },
  // The agenda counts its own changes too: later is what also came after.
  isOlder:
    hasVersion(after) && versionOf(after) < versionOf(before) && after.updated < before.updated,
});

const versionOf = ({ sequence = 0 }: Activity) => sequence;

/** Whether a file tells which version it has: tables do not. */
const hasVersion = (one: Activity) => versionOf(one) > 0 || Date.parse(one.updated) > 0;

/** Whether the first is an earlier version of an activity than the other (RFC 5546 §2.1.4). */
function isEarlier(one: Activity, other: Activity): boolean {
  if (!hasVersion(one)) return false;
  const later = versionOf(other) - versionOf(one);
  return later === 0 ? one.updated < other.updated : later > 0;
}

/** Each uid once, and each date in its series. */
function joinSources(
  sources: readonly ImportSource[],
  stored: readonly Activity[],
): readonly Activity[] {
  const loose = sources.flatMap((source) => source.loose ?? []);
  const joined = new Map<string, Activity>();
  for (const one of sources.flatMap(listWhole)) {
    const other = joined.get(one.uid);
    if (!other || !isEarlier(one, other)) joined.set(one.uid, one);
  }
  const isLoose = new Set(loose.map(({ uid }) => uid));
  const known = new Map(stored.filter(({ uid }) => isLoose.has(uid)).map((one) => [one.uid, one]));
  // Where nothing is known of the series, the dates are an activity by themselves.
  const alone = new Map(sources.flatMap(listLoose).map((one) => [one.uid, one]));
  for (const { uid, putInto } of loose) {
    const series = joined.get(uid) ?? known.get(uid) ?? alone.get(uid);
    if (series) joined.set(uid, putInto(series));
  }
  return [...joined.values()];
}

/** A function that leaves to the stored one what the source of an activity cannot tell. */
function openCompletion(
  sources: readonly ImportSource[],
  stored: readonly Activity[],
): (one: Activity) => Activity {
  const origin = new Map(
    sources.flatMap((source) => listWhole(source).map(({ uid }) => [uid, source])),
  );
  const known = new Map(stored.map((one) => [one.uid, one]));
  return (given) => {
    const mine = known.get(given.uid);
    return (mine && origin.get(given.uid)?.complete?.(given, mine)) ?? given;
  };
}

const isIn = ({ loose = [] }: ImportSource) => {
  const uids = new Set(loose.map(({ uid }) => uid));
  return ({ uid }: Activity) => uids.has(uid);
};

const listLoose = (source: ImportSource) => source.activities.filter(isIn(source));

function listWhole(source: ImportSource): Activity[] {
  const isDates = isIn(source);
  return source.activities.filter((one) => !isDates(one));
}

/** Whether a new one comes in as a draft is asked; the other calendar does not decide it. */
function withoutState({ 'pleinwijzer.nl:published': _, ...activity }: Activity): Activity {
  return activity;
}
