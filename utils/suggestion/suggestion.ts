import type { Audience, ContributionRole, Theme } from '../activity/activity';
import type { Contribution, Partner } from '../partner/partner';
import type { Programme } from '../programme/programme';
import type { Connection, ReferralKind } from '../question/question';

/** The parts of the list, in the order of use. */
export const parts = ['now', 'learn', 'help', 'bring', 'unexpected'] as const;
export type Part = (typeof parts)[number];

/** Where an activity is, seen from the desk. */
export interface Whereabouts {
  /** Whether it is at the desk's own location. */
  isHere: boolean;
  /** What people call the place. Absent: not told, or online. */
  name?: string;
}

/** When an activity is, seen from now. */
export type Moment =
  | { kind: 'running'; until: Date }
  | { kind: 'soon'; minutes: number }
  | { kind: 'later'; start: Date; end: Date };

/** Why something is suggested, as plain data; words are made of it elsewhere. */
export type Reason =
  | { kind: 'moment'; moment: Moment; place: Whereabouts }
  | { kind: 'topic'; topic: string }
  | { kind: 'audience'; audience: Audience; isFocus: boolean }
  | { kind: 'alone'; where?: string }
  | { kind: 'course'; where: string }
  | { kind: 'referral'; to: ReferralKind }
  | { kind: 'desk'; title: string; until: Date }
  | { kind: 'role'; role: ContributionRole; when?: string }
  | { kind: 'other-theme'; theme: Theme };

/** One part of a score: which weight counted, and for how much. */
export interface ScorePart {
  /** Name of the weight. */
  weight: string;
  /** What it added, or took away. */
  value: number;
}

/** What is suggested with a question. */
export interface Suggestion {
  /** What sort of record it is; a question keeps it so. */
  kind: Connection['kind'];
  /** Where in the list it belongs. */
  part: Part;
  /** The uid of the record. */
  uid: string;
  /** What people read. */
  name: string;
  /** First theme, for its picture. Absent: none is known. */
  theme?: Theme;
  /** Start and end of the date that is meant. Only for an activity. */
  occurrence?: { start: Date; end: Date };
  /** Why, most useful first; at least one. */
  reasons: Reason[];
  /** What made it come before the others. */
  score: ScorePart[];
}

/** The sum of the parts of a score. */
export function sumScore(score: readonly ScorePart[]): number {
  return score.reduce((sum, { value }) => sum + value, 0);
}

/** The learning offer, the partners and what can be brought, archived ones included. */
export interface Offer {
  programmes: readonly Programme[];
  partners: readonly Partner[];
  contributions: readonly Contribution[];
}
