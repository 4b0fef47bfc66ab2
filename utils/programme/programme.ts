import type { Audience, Theme } from '../activity/activity';

/** Something to learn by oneself or with a course (schema.org Course, with fields of our own). */
export interface Programme {
  '@type': 'Course';
  /** UUIDv7, or a fixed one for the suggestions of a fresh installation. */
  uid: string;
  /** UTC instant of the last change. */
  updated: string;
  name: string;
  /** Name of who offers it. */
  provider: string;
  themes: Theme[];
  /** Ids of topics. */
  topics: string[];
  /** Empty: everyone. */
  audiences: Audience[];
  /** Languages, BCP 47; empty: Dutch. */
  inLanguage: string[];
  /** http(s). */
  url?: string;
  /** Where it can be used, in words, such as "thuis of in de bibliotheek". */
  where?: string;
  /** Day on which it was last seen to exist, `YYYY-MM-DD`. */
  checkedOn?: string;
  archived?: boolean;
  deleted?: never;
}
