import type { ContributionRole } from '../activity/activity';
import type {
  Channel,
  Connection,
  Detail,
  Device,
  Duration,
  Help,
  OrganisationSource,
  Outcome,
  Question,
  Referral,
} from './question';
import type { Topic } from './topic';

/** Where the caret stood, so that it can be put back. */
export interface Caret {
  /** Name of the form control that had the focus (its `data-field`). */
  field: string;
  /** Start of the selection in a text field. Absent for other controls. */
  start?: number;
  /** End of the selection in a text field. Absent for other controls. */
  end?: number;
}

/** A question that is being written down. */
export interface Draft {
  /** `new`: a question that is not saved yet. `edit`: a correction of a saved one. */
  uid: 'new' | 'edit';
  /** Milliseconds since 1970 of the last change; the newer of two drafts is shown. */
  changed: number;
  /** Milliseconds since 1970 at which the draft got its first content. Absent while empty. */
  begun?: number;
  /** Text in the search field. */
  query: string;
  /** Text in the field of the question behind the question. */
  behindQuery: string;
  /** Where the caret stood. Absent: in the search field. */
  caret?: Caret;
  topic?: string;
  detail?: Detail;
  organisation?: string;
  organisationSource?: OrganisationSource;
  help: Help[];
  /** True once a person touched the help; from then on proposals keep away from it. */
  helpChosen: boolean;
  /** Undefined: not told. */
  outcome: Outcome | undefined;
  referrals: Referral[];
  /** True once a person chose a desk; before that it is a proposal. */
  referralChosen: boolean;
  wantsToBring?: ContributionRole;
  /** What was suggested beside the answer. Absent: nothing was. */
  connections?: Connection[];
  questionBehind?: string;
  duration?: Duration;
  device?: Device;
  /** Only for a correction: the saved question as it was when the correction began. */
  original?: Question;
  /** Only for a correction: fields of the desk that can be corrected too. */
  place?: { location: string; channel: Channel; date: string; hour: number };
}

/** A draft with nothing in it. */
export function emptyDraft(changed: number): Draft {
  return {
    uid: 'new',
    changed,
    query: '',
    behindQuery: '',
    help: ['digital-help'],
    helpChosen: false,
    outcome: 'can-go-on-alone',
    referrals: [],
    referralChosen: false,
  };
}

/** Whether the draft holds anything that a person would miss. */
export function hasContent(draft: Draft): boolean {
  return (
    draft.query !== '' ||
    draft.behindQuery !== '' ||
    draft.topic !== undefined ||
    draft.helpChosen ||
    draft.outcome !== 'can-go-on-alone' ||
    draft.wantsToBring !== undefined ||
    (draft.connections ?? []).length > 0 ||
    draft.questionBehind !== undefined ||
    draft.duration !== undefined ||
    draft.device !== undefined
  );
}

/** Whether the visitor was referred, as far as outcome or help say so. */
export function isReferred(draft: Draft): boolean {
  return draft.outcome === 'referred' || draft.help.includes('referred');
}

/** Where and when a question is asked. */
export interface Place {
  visit: string;
  date: string;
  hour: number;
  location: string;
  channel: Channel;
}

/** The question that the draft says; `undefined` while the topic is not chosen. */
export function buildQuestion(
  draft: Draft,
  place: Place,
  identity: { uid: string; updated: string },
  topic: Topic | undefined,
): Question | undefined {
  if (!draft.topic) return undefined;
  return {
    ...identity,
    ...place,
    group: topic?.group ?? draft.original?.group ?? 'other',
    topic: draft.topic,
    ...(draft.topic === 'digid' && draft.detail ? { detail: draft.detail } : {}),
    organisation: draft.organisation ?? topic?.organisation ?? 'none',
    organisationSource: draft.organisationSource ?? 'topic',
    help: draft.help,
    ...(draft.outcome ? { outcome: draft.outcome } : {}),
    referrals: isReferred(draft) ? draft.referrals : [],
    connections: draft.connections ?? draft.original?.connections ?? [],
    ...(draft.wantsToBring ? { wantsToBring: draft.wantsToBring } : {}),
    ...(draft.questionBehind ? { questionBehind: draft.questionBehind } : {}),
    ...(draft.duration ? { duration: draft.duration } : {}),
    ...(draft.device ? { device: draft.device } : {}),
    ...(draft.original?.transferred ? { transferred: draft.original.transferred } : {}),
  };
}

/** The draft by which a saved question is corrected. */
export function readQuestion(question: Question, changed: number): Draft {
  const { location, channel, date, hour } = question;
  return {
    ...emptyDraft(changed),
    uid: 'edit',
    begun: changed,
    topic: question.topic,
    ...(question.detail ? { detail: question.detail } : {}),
    organisation: question.organisation,
    organisationSource: question.organisationSource,
    help: question.help,
    helpChosen: true,
    outcome: question.outcome,
    referrals: question.referrals,
    referralChosen: true,
    connections: question.connections,
    ...(question.wantsToBring ? { wantsToBring: question.wantsToBring } : {}),
    ...(question.questionBehind ? { questionBehind: question.questionBehind } : {}),
    ...(question.duration ? { duration: question.duration } : {}),
    ...(question.device ? { device: question.device } : {}),
    original: question,
    place: { location, channel, date, hour },
  };
}

/** The class of minutes that fits the time the draft has been open. */
export function proposeDuration(begun: number, now: number): Duration {
  const minutes = (now - begun) / 60_000;
  if (minutes < 5) return 'under-5';
  if (minutes < 10) return '5-10';
  return minutes < 20 ? '10-20' : 'over-20';
}
