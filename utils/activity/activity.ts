/** What a date and time look like without a zone: `YYYY-MM-DDTHH:MM:SS` (RFC 8984 §1.4.4). */
export type LocalDateTime = string;

/** Days of the week (RFC 8984 §4.3.3, `NDay.day`), Monday first. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof weekdays)[number];

/** A weekday in a rule (RFC 8984 §4.3.3, `NDay`). */
export interface NDay {
  '@type'?: 'NDay';
  day: Weekday;
  /** Which one of the month or year, from the end when negative. Absent: every one. */
  nthOfPeriod?: number;
}

/**
 * Periods of a rule, longest first. The shorter ones of RFC 8984 are left out: no activity comes back
 * within a day but by hours that are named.
 */
export const frequencies = ['yearly', 'monthly', 'weekly', 'daily'] as const;
export type Frequency = (typeof frequencies)[number];

/** When an activity comes back (RFC 8984 §4.3.3, `RecurrenceRule`). */
export interface RecurrenceRule {
  '@type'?: 'RecurrenceRule';
  frequency: Frequency;
  /** Every how many periods; absent: 1. */
  interval?: number;
  /** What to do with a date that a month does not have; absent: `omit`. */
  skip?: 'omit' | 'backward' | 'forward';
  /** First day of the week; absent: Monday. */
  firstDayOfWeek?: Weekday;
  byDay?: NDay[];
  /** Days of the month, 1–31, or −31 to −1 from its end. */
  byMonthDay?: number[];
  /** Numbers of months, "1" to "12". */
  byMonth?: string[];
  /** Days of the year, 1–366, or negative from its end. */
  byYearDay?: number[];
  /** Weeks of the year as in ISO 8601, 1–53, or negative from its end. */
  byWeekNo?: number[];
  byHour?: number[];
  byMinute?: number[];
  bySecond?: number[];
  /** Which ones of each period's dates, 1 being the first and −1 the last. */
  bySetPosition?: number[];
  /** How many dates in all, the first included. */
  count?: number;
  /** Last moment, inclusive, in the activity's own zone. */
  until?: LocalDateTime;
}

/** Changes of one date, by path (RFC 8984 §1.4.9); `excluded: true` takes the date out. */
export type PatchObject = Record<string, unknown>;

/** A place (RFC 8984 §4.2.5). The key is the uid of the team's location where it is one. */
export interface Place {
  '@type'?: 'Location';
  name?: string;
  /** Address, as people read it. */
  description?: string;
  /** `geo:` address (RFC 5870). */
  coordinates?: string;
}

/** An online place (RFC 8984 §4.2.6). */
export interface VirtualPlace {
  '@type'?: 'VirtualLocation';
  name?: string;
  uri: string;
}

/** A link to more about the activity (RFC 8984 §1.4.11). */
export interface Link {
  '@type'?: 'Link';
  href: string;
  rel?: string;
  title?: string;
}

/** Whether an activity goes on (RFC 8984 §5.1.3). */
export const statuses = ['confirmed', 'tentative', 'cancelled'] as const;
export type Status = (typeof statuses)[number];

/** How people take part. */
export const registrationKinds = ['walk-in', 'sign-up', 'full'] as const;
export interface Registration {
  kind: (typeof registrationKinds)[number];
  /** Where to sign up, http(s). Absent: at the desk. */
  url?: string;
}

/** Themes of the square's programme. */
export const themes = [
  'language',
  'digital',
  'numbers-money',
  'family',
  'health',
  'work-income',
  'e-government',
  'meeting',
] as const;
export type Theme = (typeof themes)[number];

/** Target groups. */
export const audiences = [
  'everyone',
  'seniors',
  'parents',
  'learning-dutch',
  'reading-writing',
  'job-seekers',
  'working',
  'digital-starters',
  'carers',
] as const;
export type Audience = (typeof audiences)[number];

/** The five core functions of the library act (Wsob, article 5). */
export const coreFunctions = [
  'knowledge-information',
  'development-education',
  'reading-literature',
  'meeting-debate',
  'art-culture',
] as const;
export type CoreFunction = (typeof coreFunctions)[number];

/** Entry levels of language courses (Common European Framework). */
export const levels = ['A1', 'A2', 'B1', 'B2'] as const;
export type Level = (typeof levels)[number];

/** What closes an activity by itself. */
export const closings = [
  'public-holidays',
  'school-holidays-noord',
  'school-holidays-midden',
  'school-holidays-zuid',
] as const;
export type Closing = (typeof closings)[number];

/** What visitors can bring. */
export const contributionRoles = [
  'host',
  'language-buddy',
  'own-language',
  'digital-buddy',
  'reading-aloud',
  'walking-buddy',
] as const;
export type ContributionRole = (typeof contributionRoles)[number];

/** An activity of the square: a JSCalendar Event (RFC 8984 §5.1) with fields of our own. */
export interface Activity {
  '@type': 'Event';
  /** UUIDv7, or what an imported calendar gave. */
  uid: string;
  /** UTC instant of the last change. */
  updated: string;
  /** UTC instant of the first save. */
  created?: string;
  /** Grows with each published change (RFC 8984 §4.1.7). */
  sequence?: number;
  /** What people read; text, never HTML. */
  title: string;
  /** Text, never HTML. */
  description?: string;
  /** First date and time, in `timeZone`. */
  start: LocalDateTime;
  /** IANA name; absent or null: the square's own. */
  timeZone?: string | null;
  /** ISO 8601 duration such as `PT1H30M`; absent: none. */
  duration?: string;
  /** True for whole days. */
  showWithoutTime?: boolean;
  /** Absent: confirmed. */
  status?: Status;
  recurrenceRules?: RecurrenceRule[];
  /** Dates by these rules are left out. */
  excludedRecurrenceRules?: RecurrenceRule[];
  /** Single dates: added, changed, moved, cancelled or left out, by the start that the rule gives. */
  recurrenceOverrides?: Record<LocalDateTime, PatchObject>;
  locations?: Record<string, Place>;
  virtualLocations?: Record<string, VirtualPlace>;
  keywords?: Record<string, true>;
  links?: Record<string, Link>;
  /** First one first. */
  'pleinwijzer.nl:themes'?: Theme[];
  /** Absent or empty: everyone. */
  'pleinwijzer.nl:audiences'?: Audience[];
  /** Uids of partners; their names in a feed. */
  'pleinwijzer.nl:partners'?: string[];
  'pleinwijzer.nl:coreFunction'?: CoreFunction;
  /** Absent: walk-in. */
  'pleinwijzer.nl:registration'?: Registration;
  /** Euros; 0 is free. Absent: not told. */
  'pleinwijzer.nl:price'?: number;
  /** Entry level. Absent: none asked. */
  'pleinwijzer.nl:level'?: Level;
  'pleinwijzer.nl:closedIn'?: Closing[];
  'pleinwijzer.nl:contributions'?: ContributionRole[];
  /** UTC instant of the first publication. Absent: a draft. */
  'pleinwijzer.nl:published'?: string;
  deleted?: never;
}

/** What stays of a removed activity. */
export interface ActivityTombstone {
  uid: string;
  updated: string;
  deleted: true;
}

/** What the store of activities holds. */
export type ActivityRecord = Activity | ActivityTombstone;

/** Whether a record is an activity and not a tombstone. */
export function isActivity(record: ActivityRecord | undefined): record is Activity {
  return record !== undefined && !record.deleted;
}

/** The zone of activities that name none. */
export const homeZone = 'Europe/Amsterdam';
