import type { ActivityRecord } from './activity';
import { buildFeed, type FeedOptions, feedFiles, type Group } from './feed';
import { buildFeedHtml } from './feed-html';

/** Names of the files of a feed on the team's server. */
export const publicFiles = [...feedFiles, 'agenda.html'] as const;
export type PublicFile = (typeof publicFiles)[number];

/** Contents by name. */
export type PublicFiles = Record<PublicFile, string>;

/**
 * The files of a feed with a page for who has no scripts beside them. That page is of the day of
 * `now`, milliseconds since 1970; the others are the same as long as the content is.
 */
export function buildPublicFiles(
  records: readonly ActivityRecord[],
  options: FeedOptions,
  now: number,
): PublicFiles {
  const files = buildFeed(records, options);
  const group = JSON.parse(files['agenda.json']) as Group;
  return { ...files, 'agenda.html': buildFeedHtml(group, now) };
}

/** Whether two publications are the same to the byte. */
export function areSameFiles(one: PublicFiles, other: Partial<PublicFiles>): boolean {
  return publicFiles.every((name) => one[name] === other[name]);
}
