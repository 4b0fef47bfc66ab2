import type { Audience } from '../activity/activity';
import type { Partner } from '../partner/partner';
import type { Topic } from '../question/topic';
import type { AgendaIndex } from './agenda-index';
import type { Offer } from './suggestion';

/** What a list of suggestions depends on beside the question. */
export interface Circumstances extends Offer {
  /** Milliseconds since 1970. */
  now: number;
  /** Uid of the location of the desk. */
  location: string;
  /** Names of the team's locations by uid. */
  places: Readonly<Record<string, { name: string }>>;
  /** What is on. */
  agenda: AgendaIndex;
  /** Target groups that the team looks at first. */
  focus: readonly Audience[];
  /** Uids of what was suggested earlier in this visit. */
  offered: ReadonlySet<string>;
  /** The topic with this id. */
  findTopic: (id: string) => Topic | undefined;
}

/** The partners that can be suggested, by uid. */
export function openPartners({ partners }: Offer): ReadonlyMap<string, Partner> {
  return new Map(partners.filter((one) => !one.archived).map((one) => [one.uid, one]));
}
