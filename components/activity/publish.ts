import { v5 as nameUid } from 'uuid';
import type { FeedOptions } from '../../utils/activity/feed';
import type { Publication, PublicationChange } from '../../utils/activity/publication';
import { type PublishMessages, publishMessages } from '../../utils/i18n/publish';
import type { TeamSettings } from '../../utils/settings/settings';
import { type App, useApp } from '../app';
import type { Agenda } from './agenda';

/** The texts of publishing in the chosen language. */
export function usePublishText(): PublishMessages {
  return publishMessages[useApp().language.value];
}

/** What is ready to be published. */
export interface ReadyFiles {
  /** Contents by name: `agenda.json`, `agenda.ics`, `agenda.jsonld`. */
  files: Record<string, string>;
  publication: Publication;
  change: PublicationChange;
}

/** Name under which the agenda is published. */
export const titleOf = ({ squareName, library }: TeamSettings): string =>
  squareName || library.name || 'Agenda';

/** The name space of feeds: a UUID of our own (RFC 9562 §5.5). */
const feeds = '0c9a8d6e-7a55-5a0e-8f0b-64b1f2f0a3de';

/** What a feed of this team's agenda is made with. */
export function listFeedOptions({ stores, surroundings }: App, { partners }: Agenda): FeedOptions {
  const team = stores.settings.team.peek();
  return {
    title: titleOf(team),
    ...(team.agendaUrl ? { url: team.agendaUrl } : {}),
    prodId: `-//Pleinwijzer//Pleinwijzer ${surroundings.version}//NL`,
    uid: nameUid(team.locations[0]?.uid ?? team.uid, feeds),
    ...(team.closedDays ? { closed: team.closedDays } : {}),
    places: Object.fromEntries(team.locations.map((location) => [location.uid, location])),
    partnerNames: Object.fromEntries(partners.all.peek().map(({ uid, name }) => [uid, name])),
  };
}

/** Makes the files and compares them with what was last published. */
export async function buildFiles(
  app: App,
  agenda: Agenda,
  before: Publication | undefined,
): Promise<ReadyFiles> {
  // The writers are loaded when somebody publishes.
  const [{ buildFeed }, { readPublication, comparePublications }] = await Promise.all([
    import('../../utils/activity/feed'),
    import('../../utils/activity/publication'),
  ]);
  const files = buildFeed(agenda.activities.all.peek(), listFeedOptions(app, agenda));
  const now = new Date(app.stores.clock()).toISOString();
  const publication = readPublication(files['agenda.json'], now);
  return { files, publication, change: comparePublications(before, publication) };
}

/** Whether a text is empty or the address of a page on the web. */
export const isAddress = (text: string): boolean =>
  text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));
