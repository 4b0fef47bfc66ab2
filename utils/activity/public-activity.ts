import { type Activity, homeZone, type PatchObject, type Place } from './activity';
import { type ClosedDays, isClosedOn } from './closed-days';
import { expand } from './expand';
import { day, readLocal } from './local-time';
import { readEntry } from './read-entry';

/** A place as it is called now. */
export interface CurrentPlace {
  name: string;
  /** As people read it. */
  address?: string;
}

/** What an activity refers to, as it is now. */
export interface Surroundings {
  /** Known closed days. */
  closed: ClosedDays;
  /** Places of the team by uid. */
  places: Readonly<Record<string, CurrentPlace>>;
  /** Names of partners by uid; a name that is no uid stays as it is. */
  partnerNames: Readonly<Record<string, string>>;
}

/**
 * An activity as others may see it: known fields alone, partners and places by their present
 * names, the days on which it is closed left out one by one, no mark of publication.
 */
export function buildPublic(activity: Activity, surroundings: Surroundings): Activity | undefined {
  const known = readEntry(activity);
  if (!known) return undefined;
  const { 'pleinwijzer.nl:published': _, recurrenceOverrides: own, ...rest } = known;
  const overrides = Object.entries(own ?? {}).map(
    ([id, patch]) => [id, namePatch(patch, surroundings)] as const,
  );
  const closed = listClosedStarts(known, surroundings.closed).map(
    (id) => [id, { excluded: true }] as const,
  );
  const all = [...closed, ...overrides].sort(([a], [b]) => (a < b ? -1 : 1));
  const named = nameFields(rest as unknown as PatchObject, surroundings) as unknown as Activity;
  return {
    ...named,
    // Whole days are the same on every clock; times are those of the square.
    timeZone: named.timeZone ?? (named.showWithoutTime ? null : homeZone),
    ...(all.length > 0 ? { recurrenceOverrides: Object.fromEntries(all) } : {}),
  };
}

const namePatch = (patch: PatchObject, surroundings: Surroundings): PatchObject =>
  patch.excluded === true ? patch : nameFields(patch, surroundings);

/** Places and partners by their present names, in an activity or in a patch. */
function nameFields(fields: PatchObject, { places, partnerNames }: Surroundings): PatchObject {
  const partners = fields['pleinwijzer.nl:partners'];
  const { locations } = fields;
  return {
    ...fields,
    ...(Array.isArray(partners)
      ? {
          'pleinwijzer.nl:partners': partners.map((uid) => partnerNames[uid] ?? uid).filter(isName),
        }
      : {}),
    ...(locations ? { locations: namePlaces(locations as Record<string, Place>, places) } : {}),
  };
}

/** A uid whose partner is gone says nothing to anybody. */
const isName = (text: string) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

function namePlaces(locations: Record<string, Place>, places: Surroundings['places']) {
  return Object.fromEntries(
    Object.entries(locations).map(([uid, place]) => {
      const { name, address } = (Object.hasOwn(places, uid) && places[uid]) || {};
      const now = { ...(name ? { name } : {}), ...(address ? { description: address } : {}) };
      return [uid, { '@type': 'Location' as const, ...place, ...now }];
    }),
  );
}

/** Dates that are looked at, at most. */
const most = 20_000;

/**
 * The starts that fall on days on which an activity is closed, as far as those days are known, or
 * public holidays for three years after its start; without single dates that have their own say.
 */
export function listClosedStarts(activity: Activity, closed: ClosedDays): string[] {
  const start = readLocal(activity.start);
  const kinds = activity['pleinwijzer.nl:closedIn'] ?? [];
  if (kinds.length === 0 || !activity.recurrenceRules?.length) return [];
  const known = Object.values(closed).map((kind) => Date.parse(`${kind?.validUntil}T23:59:59Z`));
  const end = Math.max(start + 3 * 365 * day, ...known.filter((one) => !Number.isNaN(one)));
  const overrides = activity.recurrenceOverrides ?? {};
  // In UTC a local time and its instant are the same.
  const plain = { ...activity, timeZone: 'Etc/UTC', recurrenceOverrides: {} };
  const found: string[] = [];
  let seen = 0;
  for (const { recurrenceId } of expand(plain, start, end)) {
    seen += 1;
    if (seen > most) break;
    if (Object.hasOwn(overrides, recurrenceId)) continue;
    if (isClosedOn(activity, recurrenceId.slice(0, 10), closed)) found.push(recurrenceId);
  }
  return found;
}
