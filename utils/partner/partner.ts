import type { Audience, ContributionRole } from '../activity/activity';
import type { ReferralKind } from '../question/question';

/** What a partner does for the square; at least one. */
export const partnerRoles = ['refers', 'shares-expertise'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** A person at a partner's, in their work; never leaves the team. */
export interface Contact {
  name: string;
  /** What they do there. */
  jobTitle?: string;
  email?: string;
  telephone?: string;
}

/** An organisation that the square works with (schema.org Organization, with fields of our own). */
export interface Partner {
  '@type': 'Organization';
  /** UUIDv7. */
  uid: string;
  /** UTC instant of the last change. */
  updated: string;
  name: string;
  /** Public website, http(s). */
  url?: string;
  /** Public telephone number. */
  telephone?: string;
  /** Public address, as people read it. */
  address?: string;
  roles: PartnerRole[];
  /** Kind of desk that it is, so that a referral to it counts there too. */
  referralKind?: ReferralKind;
  /** Ids of topics. */
  topics: string[];
  /** Empty: everyone. */
  audiences: Audience[];
  /** Fewer than two hang on one person. */
  contacts: Contact[];
  agreement: {
    /** What it brings. */
    brings: string;
    /** What it gets. */
    gets: string;
  };
  /** Day on which the agreement is talked about again, `YYYY-MM-DD`. */
  reviewOn?: string;
  notes?: string;
  /** True once it is no longer offered; its questions keep their name. */
  archived?: boolean;
  deleted?: never;
}

/** What somebody can bring to the square. */
export interface Contribution {
  /** UUIDv7. */
  uid: string;
  /** UTC instant of the last change. */
  updated: string;
  role: ContributionRole;
  /** What people read. */
  name: string;
  /** Uids of locations; empty: anywhere. */
  where: string[];
  /** When, in words. */
  when?: string;
  /** Uid of the partner to turn to. */
  partner?: string;
  archived?: boolean;
  deleted?: never;
}
