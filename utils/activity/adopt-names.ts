import type { Activity } from './activity';

/** Something of the team's own that other calendars know by its name only. */
export interface Named {
  uid: string;
  name: string;
}

/** What the team has names for. */
export interface KnownNames {
  locations: readonly Named[];
  partners: readonly Named[];
}

/**
 * A function that puts the team's own places and partners in the place of those that another
 * calendar only names; a name that the team does not know stays as it is.
 */
export function openAdoption({ locations, partners }: KnownNames): (one: Activity) => Activity {
  const placeUids = indexNames(locations);
  const partnerUids = indexNames(partners);
  return (activity) => {
    const { locations: places, 'pleinwijzer.nl:partners': names } = activity;
    const adopted = { ...activity };
    if (places) {
      const entries = Object.entries(places);
      adopted.locations = Object.fromEntries(
        entries.map(([key, place]) => [placeUids.get(plain(place.name)) ?? key, place]),
      );
    }
    if (names)
      adopted['pleinwijzer.nl:partners'] = names.map((one) => partnerUids.get(plain(one)) ?? one);
    return adopted;
  };
}

const plain = (name: string | undefined) => (name ?? '').trim().toLowerCase();

const indexNames = (all: readonly Named[]) =>
  new Map(all.map(({ uid, name }) => [plain(name), uid]));
