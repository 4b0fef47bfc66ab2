import type { Activity, PatchObject, Place } from './activity';
import type { Surroundings } from './public-activity';
import { plainWord } from './recognise';

type Names = Pick<Surroundings, 'places' | 'partnerNames'>;

/**
 * An imported activity with the team's own places and partners in it, where it names them: files
 * know names, records know uids. What nobody here is called stays a name.
 */
export function matchNames(activity: Activity, names: Names): Activity {
  const find = { place: openPlaces(names.places), partner: openPartners(names.partnerNames) };
  const { recurrenceOverrides } = activity;
  const overrides = Object.entries(recurrenceOverrides ?? {}).map(
    ([id, patch]) => [id, matchFields(patch, find)] as const,
  );
  return {
    ...(matchFields(activity as unknown as PatchObject, find) as unknown as Activity),
    ...(recurrenceOverrides ? { recurrenceOverrides: Object.fromEntries(overrides) } : {}),
  };
}

interface Find {
  place: (uid: string, place: Place) => [uid: string, place: Place];
  partner: (name: string) => string;
}

function matchFields(fields: PatchObject, find: Find): PatchObject {
  const { locations, 'pleinwijzer.nl:partners': partners } = fields;
  const matched = { ...fields };
  if (locations)
    matched.locations = Object.fromEntries(
      Object.entries(locations as Record<string, Place>).map(([uid, place]) =>
        find.place(uid, place),
      ),
    );
  if (Array.isArray(partners))
    matched['pleinwijzer.nl:partners'] = [...new Set(partners.map(find.partner))];
  return matched;
}

function openPartners(partnerNames: Names['partnerNames']) {
  const uids = new Map(Object.entries(partnerNames).map(([uid, name]) => [plainWord(name), uid]));
  return (name: string) => uids.get(plainWord(name)) ?? name;
}

/** A place is found by its name, or by name and address as one text. */
function openPlaces(places: Names['places']) {
  const found = new Map<string, string>();
  for (const [uid, { name, address }] of Object.entries(places)) {
    found.set(plainWord(name), uid);
    if (address) found.set(plainWord(`${name}, ${address}`), uid);
  }
  return (uid: string, place: Place): [string, Place] => {
    const known = Object.hasOwn(places, uid) ? uid : found.get(plainWord(place.name ?? ''));
    if (!known) return [uid, place];
    const { name, address } = places[known] as Names['places'][string];
    return [known, { ...place, name, ...(address ? { description: address } : {}) }];
  };
}
