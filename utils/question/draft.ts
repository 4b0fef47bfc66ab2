import type {
  Channel,
  Detail,
  Device,
  Duration,
  Help,
  OrganisationSource,
  Outcome,
  Question,
  Referral,
  ReferralKind,
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
    draft.questionBehind !== undefined ||
    draft.duration !== undefined ||
    draft.device !== undefined
  );
}

/** What a pick in the search list, a preset or the host chip says about the question. */
export interface Choice {
  topic: string;
  detail?: Detail;
  organisation?: string;
  organisationSource?: OrganisationSource;
  referral?: Referral;
}

/** The draft with this topic; what a person chose before stays, what was proposed follows. */
export function chooseTopic(draft: Draft, choice: Choice, topic: Topic | undefined): Draft {
  const { detail: _, organisation: __, organisationSource: ___, ...rest } = draft;
  const next: Draft = {
    ...rest,
    topic: choice.topic,
    ...proposeOrganisation(draft, choice, topic),
  };
  const kept = draft.topic === choice.topic ? draft.detail : undefined;
  const detail = choice.detail ?? kept;
  if (detail) next.detail = detail;
  if (choice.referral) return refer(next, choice.referral, topic);
  return proposeHelp(next, topic);
}

function proposeOrganisation(draft: Draft, choice: Choice, topic: Topic | undefined) {
  if (choice.organisation) {
    return {
      organisation: choice.organisation,
      organisationSource: choice.organisationSource ?? 'chosen',
    };
  }
  const isKept = draft.organisationSource === 'chosen' && draft.topic === choice.topic;
  if (isKept && draft.organisation) {
    return { organisation: draft.organisation, organisationSource: 'chosen' as const };
  }
  return { organisation: topic?.organisation ?? 'none', organisationSource: 'topic' as const };
}

/** The draft of which a person chose the organisation. */
export function chooseOrganisation(draft: Draft, organisation: string, topic?: Topic): Draft {
  const isProposal = topic?.organisation === organisation;
  return { ...draft, organisation, organisationSource: isProposal ? 'topic' : 'chosen' };
}

/** The draft without its topic and what followed from it; what else a person chose stays. */
export function dropTopic(draft: Draft): Draft {
  const { topic: _, detail: __, organisation: ___, organisationSource: ____, ...rest } = draft;
  return proposeHelp({ ...rest, query: '' }, undefined);
}

/** The draft with nothing in it; of a correction only the topic goes. */
export function clearDraft(draft: Draft): Draft {
  if (draft.uid === 'edit') return dropTopic(draft);
  return { ...emptyDraft(draft.changed), ...(draft.caret ? { caret: draft.caret } : {}) };
}

/** Whether a person chose anything beside the topic: then its fields stay in sight without one. */
export function hasChoices(draft: Draft): boolean {
  return hasContent({ ...dropTopic(draft), behindQuery: '' });
}

function isReferred(draft: Draft): boolean {
  return draft.outcome === 'referred' || draft.help.includes('referred');
}

/** Learning desks: a referral to one of them usually means guidance to a course. */
const learningDesks: readonly string[] = ['library-course', 'seniors-digital'];

/**
 * The help that is proposed until a person chooses. Referring takes the place of the general
 * proposal, but not of help that the topic itself names, nor of digital help when the host shows
 * that visitor and staff were on the organisation's site together.
 */
function proposeHelp(draft: Draft, topic: Topic | undefined): Draft {
  if (draft.helpChosen) return draft;
  const usual = topic?.help ?? 'digital-help';
  if (!isReferred(draft)) return { ...draft, help: [usual] };
  if (draft.referrals.some((referral) => learningDesks.includes(referral.to))) {
    return { ...draft, help: ['course', 'referred'] };
  }
  const isKept = topic?.help !== undefined || draft.organisationSource === 'host';
  return { ...draft, help: isKept ? [usual, 'referred'] : ['referred'] };
}

/** The draft with this part of the help on or off. A first choice takes the place of a proposal. */
export function toggleHelp(draft: Draft, help: Help, topic?: Topic): Draft {
  if (help === 'referred') return toggleReferredHelp(draft, topic);
  const chosen = draft.helpChosen ? draft.help : draft.help.filter((one) => one === 'referred');
  const isProposed = !draft.helpChosen && draft.help.includes(help);
  const isOn = draft.helpChosen ? draft.help.includes(help) : isProposed;
  const next = isOn ? chosen.filter((one) => one !== help) : [...chosen, help];
  return { ...draft, help: next, helpChosen: true };
}

function toggleReferredHelp(draft: Draft, topic?: Topic): Draft {
  if (draft.help.includes('referred')) {
    const help = draft.help.filter((one) => one !== 'referred');
    const outcome = draft.outcome === 'referred' ? 'can-go-on-alone' : draft.outcome;
    const next = { ...draft, help, outcome, referrals: [], referralChosen: false };
    return proposeHelp(next, topic);
  }
  const outcome = draft.outcome === 'can-go-on-alone' ? 'referred' : draft.outcome;
  return proposeReferral({ ...draft, help: [...draft.help, 'referred'], outcome }, topic);
}

/** The draft that ended this way. Referring and its help go together. */
export function chooseOutcome(draft: Draft, outcome: Outcome | undefined, topic?: Topic): Draft {
  if (outcome === 'referred') {
    const help = draft.help.includes('referred')
      ? draft.help
      : [...draft.help, 'referred' as const];
    return proposeReferral({ ...draft, outcome, help }, topic);
  }
  if (draft.outcome !== 'referred') return { ...draft, outcome };
  const help = draft.help.filter((one) => one !== 'referred');
  return proposeHelp({ ...draft, outcome, help, referrals: [], referralChosen: false }, topic);
}

function proposeReferral(draft: Draft, topic?: Topic): Draft {
  const isOpen = draft.referrals.length === 0 && topic?.referral !== undefined;
  const referrals = isOpen
    ? [{ to: topic.referral as ReferralKind, warm: false }]
    : draft.referrals;
  return proposeHelp({ ...draft, referrals }, topic);
}

/** The draft with one referral, in place of a proposed one. */
export function refer(draft: Draft, referral: Referral, topic?: Topic): Draft {
  const help = draft.help.includes('referred') ? draft.help : [...draft.help, 'referred' as const];
  const next = { ...draft, outcome: 'referred' as const, help, referrals: [referral] };
  return proposeHelp({ ...next, referralChosen: true }, topic);
}

/** The draft with a referral to this desk added, changed in warmth, or (pressed again) removed. */
export function toggleReferral(draft: Draft, referral: Referral, topic?: Topic): Draft {
  const present = draft.referrals.find((one) => one.to === referral.to);
  const isSame = present?.warm === referral.warm;
  const kept = draft.referralChosen ? draft.referrals : [];
  const others = kept.filter((one) => one.to !== referral.to);
  const referrals = isSame ? others : [...others, referral];
  return proposeHelp({ ...draft, referrals, referralChosen: true }, topic);
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
    connections: draft.original?.connections ?? [],
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
