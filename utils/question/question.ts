import type { ContributionRole } from '../activity/activity';
import { nextInstant } from './instant';

/** Where and how the visitor asked. */
export const channels = ['in-person', 'phone', 'online'] as const;
export type Channel = (typeof channels)[number];

/** The three groups of the national IDO registration form. */
export const groups = ['government', 'library', 'other'] as const;
export type Group = (typeof groups)[number];

/** What the question about DigiD was about. */
export const details = [
  'apply',
  'activate',
  'app',
  'log-in',
  'password',
  'authorise',
  'id-check',
] as const;
export type Detail = (typeof details)[number];

/** The five parts of an IDO's work (Staatscourant 2022, 33992). */
export const helps = [
  'digital-help',
  'course',
  'digital-society',
  'general-information',
  'referred',
] as const;
export type Help = (typeof helps)[number];

/** How the visitor left. */
export const outcomes = [
  'can-go-on-alone',
  'partly',
  'referred',
  'comes-back',
  'did-not-work',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Minutes spent, as a class: no finer time is kept. */
export const durations = ['under-5', '5-10', '10-20', 'over-20'] as const;
export type Duration = (typeof durations)[number];

/** What the visitor and the member of staff looked at. */
export const devices = ['computer', 'phone', 'tablet', 'paper', 'none'] as const;
export type Device = (typeof devices)[number];

/** Kinds of desks and people that a visitor can be referred to. */
export const referralKinds = [
  'language-point',
  'library-course',
  'forms-help',
  'social-advisers',
  'legal-desk',
  'debt-help',
  'welfare-team',
  'municipality',
  'seniors-union',
  'seniors-digital',
  'refugee-support',
  'work-desk',
  'care-advice',
  'organisation-itself',
  'other',
] as const;
export type ReferralKind = (typeof referralKinds)[number];

/** A referral during one question. */
export interface Referral {
  /** A referral kind, or a partner's uid. */
  to: string;
  /** Whether staff made contact with the other side while the visitor was there. */
  warm: boolean;
}

/** Kinds of what can be suggested beside the answer. */
export const connectionKinds = ['activity', 'programme', 'partner', 'contribution'] as const;
export type ConnectionKind = (typeof connectionKinds)[number];

/** What was suggested to the visitor beside the answer. */
export interface Connection {
  /** What sort of thing was suggested. */
  kind: ConnectionKind;
  /** The uid of the suggested record. */
  uid: string;
  /** Whether it was only named, or the visitor showed interest. */
  response: 'offered' | 'interested';
}

/** How the organisation of a question became known. */
export const organisationSources = ['host', 'topic', 'chosen'] as const;
export type OrganisationSource = (typeof organisationSources)[number];

/** One question of one visitor: a reference transaction in library statistics (ISO 2789). */
export interface Question {
  /** UUIDv7: made at the first save, never changed. */
  uid: string;
  /** UTC instant of the last change, ISO 8601 with milliseconds; it only ever grows. */
  updated: string;
  /** Absent: the question counts. Withdrawn questions are tombstones, see {@link Tombstone}. */
  deleted?: never;
  /** Random id that joins the questions of one visit; says nothing about the visitor. */
  visit: string;
  /** Local calendar date of the conversation, `YYYY-MM-DD`. */
  date: string;
  /** Local hour of the conversation, 0–23; no finer time is kept, on purpose. */
  hour: number;
  /** Uid of a location of the team's settings. */
  location: string;
  /** How the visitor asked. */
  channel: Channel;
  /** Group of the national form; follows from the topic. */
  group: Group;
  /** Id of a topic: built in or of the team's settings. */
  topic: string;
  /** For the topic DigiD: what it was about. Absent when not asked or not told. */
  detail?: Detail;
  /** Id of an organisation; `none` when no organisation is concerned. */
  organisation: string;
  /** How the organisation became known. */
  organisationSource: OrganisationSource;
  /** What staff did; may be empty. */
  help: Help[];
  /** How it ended. Absent when not told. */
  outcome?: Outcome;
  /** To whom the visitor was referred; empty when not referred. */
  referrals: Referral[];
  /** What else was suggested; empty when nothing was. */
  connections: Connection[];
  /** What the visitor would like to bring; nothing about the person. Absent when not told. */
  wantsToBring?: ContributionRole;
  /** Topic of the question behind the question. Absent when there was none. */
  questionBehind?: string;
  /** Class of minutes. Absent when not told. */
  duration?: Duration;
  /** What it was about, as a thing. Absent when not told. */
  device?: Device;
  /** UTC instant at which it was entered in the national form. Absent: still to enter. */
  transferred?: string;
}

/** What stays of a withdrawn question: that it was there, and nothing of its content. */
export interface Tombstone {
  /** The uid of the withdrawn question. */
  uid: string;
  /** UTC instant of the withdrawal. */
  updated: string;
  /** Always true. */
  deleted: true;
}

/** A row of the question store. */
export type QuestionRecord = Question | Tombstone;

/** Tells a question from the tombstone of one. */
export function isQuestion(record: QuestionRecord | undefined): record is Question {
  return record !== undefined && record.deleted !== true;
}

/** What stays of a question that is withdrawn at this instant (milliseconds since 1970). */
export function buildTombstone(question: Question, now: number): Tombstone {
  return { uid: question.uid, updated: nextInstant(now, question.updated), deleted: true };
}
