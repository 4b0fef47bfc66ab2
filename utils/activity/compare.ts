import { type Activity, type ActivityRecord, homeZone, isActivity } from './activity';
import { hasSameContent } from './canonical-json';
import { type ClosedDays, closedDays, isClosedOn } from './closed-days';
import { readDuration } from './local-time';

/** What an import does with an activity. */
export type ImportState = 'new' | 'changed' | 'same';

/** One activity of an import beside what is stored. */
export interface ComparedActivity {
  state: ImportState;
  /** What is to be stored: the incoming one with what only the stored one knows. */
  activity: Activity;
  /** What is stored. Absent: nothing of this uid, or a removed one. */
  stored?: Activity;
  /** Fields that become different. */
  changes: (keyof Activity)[];
}

/** Fields that say nothing about the content. */
const aside = /^(@type|uid|updated|created|sequence|pleinwijzer\.nl:published)$/;

/**
 * Compares an import with what is stored, by uid and content: an activity whose content is stored
 * already is the same, whenever either was saved. What the import does not tell of our own fields,
 * and the state of publication, stays as stored.
 */
export function compareImport(
  incoming: readonly Activity[],
  stored: readonly ActivityRecord[],
  closed: ClosedDays = closedDays,
): ComparedActivity[] {
  const known = new Map(stored.filter(isActivity).map((one) => [one.uid, one]));
  return incoming.map((given) => {
    const mine = known.get(given.uid);
    const activity = tidy(given, closed);
    if (!mine) return { state: 'new', activity, changes: [] };
    const merged = keepOwn(activity, mine);
    const changes = listChanges(merged, tidy(mine, closed));
    if (changes.length === 0) return { state: 'same', activity: mine, stored: mine, changes };
    return { state: 'changed', activity: merged, stored: mine, changes };
  });
}

/**
 * An activity without what it says twice: dates left out on days on which it is closed anyway
 * (files spell them out for other readers), a status that is the usual one, a zone that is the
 * square's own.
 */
function tidy(activity: Activity, closed: ClosedDays): Activity {
  const overrides = Object.entries(activity.recurrenceOverrides ?? {}).filter(
    ([id, patch]) => !patch.excluded || !isClosedOn(activity, id.slice(0, 10), closed),
  );
  const { recurrenceOverrides: _, ...rest } = activity;
  return overrides.length > 0
    ? { ...rest, recurrenceOverrides: Object.fromEntries(overrides) }
    : rest;
}

const isOwn = (key: string) => key.startsWith('pleinwijzer.nl:');

function keepOwn(incoming: Activity, stored: Activity): Activity {
  const own = Object.entries(stored).filter(
    ([key]) => (isOwn(key) && !(key in incoming)) || key === 'created',
  );
  const { 'pleinwijzer.nl:published': published } = stored;
  const { 'pleinwijzer.nl:published': _, ...rest } = incoming;
  return {
    ...rest,
    ...Object.fromEntries(own),
    ...placesOf(incoming, stored),
    ...(published ? { 'pleinwijzer.nl:published': published } : {}),
  };
}

/** A place that came by name alone stays the team's place of that name. */
function placesOf(incoming: Activity, stored: Activity): Pick<Activity, 'locations'> {
  const names = (places: Activity['locations']) =>
    Object.values(places ?? {})
      .map(({ name, description }) => [name, description].filter(Boolean).join(', '))
      .join('; ');
  const isSame = names(incoming.locations) === names(stored.locations);
  return isSame && stored.locations ? { locations: stored.locations } : {};
}

function listChanges(one: Activity, other: Activity): (keyof Activity)[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Activity>;
  return [...keys].filter(
    (key) => !aside.test(key) && !hasSameContent(plain(one, key), plain(other, key)),
  );
}

/** The value of a field in one of the ways in which it can be written. */
function plain(activity: Activity, key: keyof Activity): unknown {
  const value = activity[key];
  if (key === 'status') return value ?? 'confirmed';
  if (key === 'timeZone') return value ?? homeZone;
  if (key === 'duration') return readDuration(activity.duration);
  if (key === 'recurrenceRules' || key === 'excludedRecurrenceRules') return withoutTypes(value);
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isEmpty ? undefined : withoutTypes(value);
}

/** Types are told by the place where an object stands (RFC 8984 §1.2). */
function withoutTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypes);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '@type');
  return Object.fromEntries(entries.map(([key, one]) => [key, withoutTypes(one)]));
}
