import { sampleTeam } from './settings';

/** Names and addresses of the team's places, by uid. */
export const samplePlaces = Object.fromEntries(
  sampleTeam.locations.map(({ uid, name, address }) => [
    uid,
    { name, ...(address && { address }) },
  ]),
);
