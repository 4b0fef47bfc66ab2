import type { Detail, Group, Help, ReferralKind } from './question';

/** A text in each of the languages of the panel. */
export interface Label {
  nl: string;
  en: string;
}

/** An organisation that the topic often also concerns, beside its default one. */
export interface OtherOrganisation {
  /** Id of the organisation. */
  organisation: string;
  /** Words that mean this topic with this organisation at once. */
  synonyms: string[];
}

/** What a question can be about. */
export interface Topic {
  /** Stable id, English, kebab-case. */
  id: string;
  /** What people read; Dutch at level B1. */
  label: Label;
  /** Group of the national form. */
  group: Group;
  /** Organisation that is proposed; `none` when there is no obvious one. */
  organisation: string;
  /** Other organisations within one click. */
  alsoAt: OtherOrganisation[];
  /** Words and frequent misspellings by which staff look for it. */
  synonyms: string[];
  /** Themes of the square's programme, first one first. */
  themes: string[];
  /** Help that is usual for this topic, also when the visitor is referred. Absent: digital help. */
  help?: Help;
  /** Desk to which people with this question are usually referred. Absent: no usual one. */
  referral?: ReferralKind;
}

/** Words by which a follow-up answer of the topic DigiD is found directly. */
export type DetailSynonyms = Record<Detail, string[]>;
