import type { Activity } from '../activity/activity';
import type { PublicFiles } from '../activity/public-files';
import { readAgenda } from '../activity/read-agenda';
import { TeamProblem } from './problem';
import { type FeedDocument, feedId, readFiles } from './publish-document';
import { type Account, openRequest, type Send } from './request';

/** Where an agenda is published, and as whom. */
export interface PublicPlace extends Account {
  /** Name of the public database. */
  publicDatabase: string;
}

/** What stands in the public database. */
export interface Published {
  /** Revision of the document, which the next publication takes the place of. */
  rev: string;
  /** UTC instant at which it was published, by the clock of who did; empty: not told. */
  published: string;
  /** Account that published; empty: not told. */
  by: string;
  /** Contents by name. */
  files: Partial<PublicFiles>;
  /** The activities that visitors see. */
  activities: Activity[];
}

/** Milliseconds that sending or reading the files may take. */
export const patience = 60_000;

/** Address of a published file, for everyone; “agenda.json” is what the widget reads. */
export function addressOf(
  { address, publicDatabase }: Pick<PublicPlace, 'address' | 'publicDatabase'>,
  file: keyof PublicFiles = 'agenda.json',
): string {
  return `${address}/${publicDatabase}/${feedId}/${file}`;
}

/**
 * What stands in the public database; undefined: nothing was published yet.
 * @throws TeamProblem when it cannot be read.
 */
export function readPublished(place: PublicPlace): Promise<Published | undefined> {
  return askPublished(openRequest(place), place);
}

/**
 * The revision of what stands in the public database, without its files; undefined: nothing stands
 * there.
 * @throws TeamProblem when it cannot be read.
 */
export function readRevision(place: PublicPlace): Promise<string | undefined> {
  return askRevision(openRequest(place), place);
}

/** The same on a line that is open already. */
export async function askPublished(send: Send, place: PublicPlace): Promise<Published | undefined> {
  const path = `${pathOf(place)}?attachments=true`;
  const answer = await send({ path, timeout: patience }).catch(asMissing);
  if (!answer) return undefined;
  const document = (answer.body ?? {}) as Partial<FeedDocument>;
  return describePublished(document._rev ?? '', document);
}

/** The same on a line that is open already. */
export async function askRevision(send: Send, place: PublicPlace): Promise<string | undefined> {
  const answer = await send({ path: pathOf(place) }).catch(asMissing);
  return (answer?.body as Partial<FeedDocument> | undefined)?._rev;
}

/** That there is no document yet is no problem. */
function asMissing(error: unknown): undefined {
  if (error instanceof TeamProblem && error.kind === 'missing') return undefined;
  throw error;
}

/** A document of the server in our own terms. */
export function describePublished(rev: string, document: Partial<FeedDocument>): Published {
  const { published, by } = document;
  const files = readFiles(document);
  return {
    rev,
    published: typeof published === 'string' ? published : '',
    by: typeof by === 'string' ? by : '',
    files,
    activities: readAgenda(files['agenda.json']).activities,
  };
}

/** Path of the document in the public database. */
export const pathOf = ({ publicDatabase }: PublicPlace) =>
  `/${encodeURIComponent(publicDatabase)}/${feedId}`;
