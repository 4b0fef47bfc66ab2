import { homeZone } from '../activity/activity';
import {
  describeClock,
  describeDate,
  describeHours,
  type Language,
} from '../activity/describe-date';
import { labels } from '../activity/labels';
import { writeLocal } from '../activity/local-time';
import { offsetAt } from '../activity/zone';
import { labels as questionLabels } from '../question/labels';
import type { Moment, Reason, Whereabouts } from './suggestion';
import { wordsEn } from './words-en';
import { type SuggestionWords, wordsNl } from './words-nl';

/** The words by language. */
export const suggestionWords: Record<Language, SuggestionWords> = { nl: wordsNl, en: wordsEn };

/** What reasons are read with. */
export interface Reading {
  language: Language;
  /** Milliseconds since 1970. */
  now: number;
  /** The name of a topic. */
  nameTopic: (id: string) => string;
}

/** A reason as people read it, such as "Begint over 20 minuten op het plein". */
export function sayReason(reason: Reason, reading: Reading): string {
  const words = suggestionWords[reading.language];
  const { language } = reading;
  switch (reason.kind) {
    case 'moment':
      return sayMoment(reason.moment, sayPlace(reason.place, words), reading, words);
    case 'topic':
      return words.topic(reading.nameTopic(reason.topic));
    case 'audience': {
      const audience = lower(labels.audiences[reason.audience][language]);
      return reason.isFocus ? words.focusAudience(audience) : words.audience(audience);
    }
    case 'alone':
      return reason.where ? words.aloneAt(reason.where) : words.alone;
    case 'course':
      return words.course(reason.where);
    case 'referral':
      return questionLabels.referralKind[reason.to][language];
    case 'desk':
      return words.desk(reason.title, sayClock(reason.until, language));
    case 'role': {
      const role = lower(labels.contributions[reason.role][language]);
      return reason.when ? words.roleWhen(role, reason.when) : words.role(role);
    }
    case 'other-theme':
      return words.otherTheme(lower(labels.themes[reason.theme][language]));
  }
}

function sayMoment(
  moment: Moment,
  where: string,
  { language, now }: Reading,
  words: SuggestionWords,
): string {
  if (moment.kind === 'running') return words.running(where, sayClock(moment.until, language));
  if (moment.kind === 'soon') return words.soon(moment.minutes, where);
  const times = sayTimes(moment, language);
  const days = dayNumber(+moment.start) - dayNumber(now);
  if (days === 0) return words.today(where, times);
  if (days === 1) return words.tomorrow(where, times);
  return words.later(upper(sayDay(moment.start, language)), where, times);
}

/** A place with what goes before it, to follow a word of time; empty when it is not told. */
function sayPlace({ isHere, name }: Whereabouts, words: SuggestionWords): string {
  if (isHere) return name && /plein|square/i.test(name) ? words.onSquare : words.here;
  return name ? words.at(name) : '';
}

/** A day with its weekday written out, such as "maandag 30 november". */
export function sayDay(at: Date, language: Language): string {
  return describeDate(writeLocal(localOf(+at)).slice(0, 10), language);
}

/** From and to on the clock, such as "14.00–16.00 uur". */
export function sayTimes({ start, end }: { start: Date; end: Date }, language: Language): string {
  return describeHours(localOf(+start), localOf(+end), language);
}

function sayClock(at: Date, language: Language): string {
  const clock = describeClock(localOf(+at), language);
  return language === 'nl' ? `${clock} uur` : clock;
}

/** A moment on the square's own clock, counted as if it were UTC. */
const localOf = (instant: number) => instant + offsetAt(homeZone, instant);

const dayNumber = (instant: number) => Math.floor(localOf(instant) / 86_400_000);

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
