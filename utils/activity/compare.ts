import { type Activity, type ActivityRecord, isActivity, type PatchObject } from './activity';
import { hasSameContent } from './canonical-json';
import { type ClosedDays, closedDays, isClosedOn } from './closed-days';
import { readLocal } from './local-time';
import { keepDefined } from './own-fields';
import { plainValue } from './plain-value';
import { isRuleStart } from './rule-starts';
import { placesOf } from './same-places';

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
    if (!mine) return { state: 'new', activity: tidy(given, closed), changes: [] };
    const merged = keepOwn(tidy(withSeries(given, mine), closed, mine), mine);
    const changes = listChanges(merged, tidy(mine, closed));
    if (changes.length === 0) return { state: 'same', activity: mine, stored: mine, changes };
    return { state: 'changed', activity: merged, stored: mine, changes };
  });
}

/**
 * What a calendar calls off with little more than that, as programs send it (RFC 5546 §3.2.5): a
 * series that is called off is still the series.
 */
function withSeries(given: Activity, stored: Activity): Activity {
  const isBare = given.status === 'cancelled' && !given.recurrenceRules && stored.recurrenceRules;
  return isBare ? { ...stored, status: 'cancelled', updated: given.updated } : given;
}

/** With more single dates that may say nothing than this, none of them is looked at. */
const barest = 200;

/**
 * An activity without what its single dates say twice: that they are left out where nothing is
 * (files spell out days on which it is closed anyway), or are as they would be without saying so.
 * When it closes, is told by the stored one where it does not tell itself.
 */
function tidy(activity: Activity, closed: ClosedDays, stored = activity): Activity {
  const { recurrenceOverrides, ...rest } = activity;
  const isOpen = openDays({ ...onlyClosing(stored), ...activity }, closed);
  const patches = Object.entries(recurrenceOverrides ?? {})
    .filter(([id, { excluded }]) => !excluded || isOpen(id))
    .map(([id, patch]): [string, PatchObject] => [id, tidyPatch(activity, patch)]);
  const isFew = patches.filter(([, patch]) => isBare(patch)).length <= barest;
  const overrides = patches.filter(([id, patch]) => {
    if (!isFew || !isBare(patch) || Number.isNaN(readLocal(id))) return true;
    const isGiven = isRuleStart(activity, id);
    return patch.excluded ? isGiven : !isGiven || !isOpen(id);
  });
  return overrides.length > 0
    ? { ...rest, recurrenceOverrides: Object.fromEntries(overrides) }
    : rest;
}

/** Whether a date is only there, or only left out. */
const isBare = (patch: PatchObject) => patch.excluded || Object.keys(patch).length === 0;

function onlyClosing({ 'pleinwijzer.nl:closedIn': closings }: Activity): Partial<Activity> {
  return closings ? { 'pleinwijzer.nl:closedIn': closings } : {};
}

/** Tells whether an activity goes on at a start; only what comes back by a rule ever closes. */
function openDays(activity: Activity, closed: ClosedDays): (id: string) => boolean {
  const isRegular = (activity.recurrenceRules ?? []).length > 0;
  return (id) => !isRegular || !isClosedOn(activity, id.slice(0, 10), closed);
}

/** Without what is the same in all of the series; keys may also be paths, and those stay. */
function tidyPatch(activity: Activity, patch: PatchObject): PatchObject {
  const told = Object.entries(patch).filter(([key, value]) => {
    const field = key as keyof Activity;
    const one = { ...activity, [field]: value ?? undefined };
    const isPath = key.includes('/');
    return (
      isPath ||
      key === 'start' ||
      !hasSameContent(plainValue(one, field), plainValue(activity, field))
    );
  });
  return Object.fromEntries(told);
}

const isOwn = (key: string) => key.startsWith('pleinwijzer.nl:');

function keepOwn(incoming: Activity, stored: Activity): Activity {
  const own = Object.entries(stored).filter(
    ([key]) => (isOwn(key) && !(key in incoming)) || key === 'created',
  );
  const { 'pleinwijzer.nl:published': published } = stored;
  const { 'pleinwijzer.nl:published': _, ...rest } = incoming;
  return keepDefined({
    ...rest,
    ...Object.fromEntries(own),
    ...placesOf(incoming, stored),
    ...(published ? { 'pleinwijzer.nl:published': published } : {}),
  }) as Activity;
}

function listChanges(one: Activity, other: Activity): (keyof Activity)[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Activity>;
  return [...keys].filter(
    (key) => !aside.test(key) && !hasSameContent(plainValue(one, key), plainValue(other, key)),
  );
}
