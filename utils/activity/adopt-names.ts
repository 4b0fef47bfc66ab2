import type { Activity, PatchObject, Place } from './activity';
import { plainWord } from './recognise';

/** Something of the team's own that other calendars know by its name only. */
export interface Named {
  uid: string;
  name: string;
  /** As people read it; files write it behind the name. Absent: none. */
  address?: string;
}

/** What the team has names for. */
export interface KnownNames {
  locations: readonly Named[];
  partners: readonly Named[];
}

/**
 * A function that puts the team's own places and partners in the place of those that another
 * calendar only names, in single dates too; a name that the team does not know stays as it is.
 */
export function openAdoption({ locations, partners }: KnownNames): (one: Activity) => Activity {
  const uids = { places: indexNames(locations), partners: indexNames(partners) };
  return (activity) => {
    const adopted = adopt(activity as unknown as PatchObject, uids) as unknown as Activity;
    const { recurrenceOverrides } = activity;
    if (!recurrenceOverrides) return adopted;
    const dates = Object.entries(recurrenceOverrides).map(([id, patch]) => [
      id,
      adopt(patch, uids),
    ]);
    return { ...adopted, recurrenceOverrides: Object.fromEntries(dates) };
  };
}

interface Uids {
  places: ReadonlyMap<string, string>;
  partners: ReadonlyMap<string, string>;
}

/** The fields of an activity, or the changes of one date, with uids where there were names. */
function adopt(fields: PatchObject, uids: Uids): PatchObject {
  const { locations, 'pleinwijzer.nl:partners': partners } = fields;
  const adopted = { ...fields };
  if (locations) {
    const places = Object.entries(locations as Record<string, Place>);
    const own = ({ name = '' }: Place) => uids.places.get(plainWord(name));
    adopted.locations = Object.fromEntries(
      places.map(([key, place]) => [own(place) ?? key, place]),
    );
  }
  if (Array.isArray(partners)) {
    const own = partners.map((name) => uids.partners.get(plainWord(name)) ?? name);
    adopted['pleinwijzer.nl:partners'] = [...new Set(own)];
  }
  return adopted;
}

const indexNames = (all: readonly Named[]) =>
  new Map(
    all.flatMap(({ uid, name, address }) => [
      [plainWord(name), uid] as const,
      ...(address ? [[plainWord(`${name}, ${address}`), uid] as const] : []),
    ]),
  );
