import type { FeedOptions } from '../../utils/activity/feed';
import { buildFeedOptions } from '../../utils/activity/feed-options';
import type { PublicFiles } from '../../utils/activity/public-files';
import type { Publication, PublicationChange } from '../../utils/activity/publication';
import { type PublishMessages, publishMessages } from '../../utils/i18n/publish';
import type { Published } from '../../utils/team/published';
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

/** What a feed of this team's agenda is made with. */
export function listFeedOptions({ stores, surroundings }: App, { partners }: Agenda): FeedOptions {
  const team = stores.settings.team.peek();
  return buildFeedOptions(team, partners.all.peek(), surroundings.version);
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

/** What is ready to be published on the team's server. */
export interface ReadyServerFiles extends Pick<ReadyFiles, 'change'> {
  files: PublicFiles;
}

/** Makes the files for the team's server and compares them with what stands there. */
export async function buildServerFiles(
  app: App,
  agenda: Agenda,
  stands: Published | undefined,
): Promise<ReadyServerFiles> {
  const [{ buildPublicFiles }, { readPublication }] = await Promise.all([
    import('../../utils/activity/public-files'),
    import('../../utils/activity/publication'),
  ]);
  const now = app.stores.clock();
  const activities = agenda.activities.all.peek();
  const files = buildPublicFiles(activities, listFeedOptions(app, agenda), now);
  const next = readPublication(files['agenda.json'], new Date(now).toISOString());
  return { files, change: await compareWith(stands, next) };
}

/** What visitors saw change between two publications on the team's server. */
export async function compareStanding(
  before: Published | undefined,
  after: Published | undefined,
): Promise<PublicationChange> {
  const { publicationOf } = await import('../../utils/team/publish-seen');
  const none: Publication = { uid: 'publication', updated: '', head: '', entries: {} };
  return compareWith(before, publicationOf(after) ?? none);
}

async function compareWith(before: Published | undefined, next: Publication) {
  const [{ comparePublications }, { publicationOf }] = await Promise.all([
    import('../../utils/activity/publication'),
    import('../../utils/team/publish-seen'),
  ]);
  return comparePublications(publicationOf(before), next);
}

/** Whether a text is empty or the address of a page on the web. */
export const isAddress = (text: string): boolean =>
  text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));
