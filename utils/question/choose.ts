import { type Draft, emptyDraft, hasContent, isReferred } from './draft';
import type { Detail, Help, OrganisationSource, Outcome, Referral, ReferralKind } from './question';
import type { Topic } from './topic';

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
