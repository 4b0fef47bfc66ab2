import { v5 as nameUid } from 'uuid';
import type { TeamSettings } from '../settings/settings';
import type { FeedOptions } from './feed';

/** Name under which the agenda is published. */
export const titleOf = ({ squareName, library }: TeamSettings): string =>
  squareName || library.name || 'Agenda';

/** The name space of feeds: a UUID of our own (RFC 9562 §5.5). */
const feeds = '0c9a8d6e-7a55-5a0e-8f0b-64b1f2f0a3de';

/** What a feed of this team's agenda is made with; `version` is that of the product. */
export function buildFeedOptions(
  team: TeamSettings,
  partners: readonly { uid: string; name: string }[],
  version: string,
): FeedOptions {
  return {
    title: titleOf(team),
    ...(team.agendaUrl ? { url: team.agendaUrl } : {}),
    prodId: `-//Pleinwijzer//Pleinwijzer ${version}//NL`,
    uid: nameUid(team.locations[0]?.uid ?? team.uid, feeds),
    ...(team.closedDays ? { closed: team.closedDays } : {}),
    places: Object.fromEntries(team.locations.map((location) => [location.uid, location])),
    partnerNames: Object.fromEntries(partners.map(({ uid, name }) => [uid, name])),
  };
}
