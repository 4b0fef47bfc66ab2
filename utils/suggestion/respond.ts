import { toggleHelp, toggleReferral } from '../question/choose';
import { type Draft, isReferred, readQuestion } from '../question/draft';
import type { Connection, Question, Referral } from '../question/question';
import type { Topic } from '../question/topic';

/** What can be noted down of a suggestion. */
export type Response = Connection['response'];

/** What a question keeps of suggestions, referrals and what the visitor wants to bring. */
export type Answer = Pick<Question, 'connections' | 'referrals' | 'help'> &
  Pick<Draft, 'outcome' | 'wantsToBring'>;

/** The connections with this response to a suggestion; the same response again takes it away. */
export function toggleResponse(
  connections: readonly Connection[],
  { kind, uid }: Pick<Connection, 'kind' | 'uid'>,
  response: Response,
): Connection[] {
  const index = connections.findIndex((one) => one.uid === uid);
  const next: Connection = { kind, uid, response };
  if (index < 0) return [...connections, next];
  const isSame = connections[index]?.response === response;
  return isSame ? connections.toSpliced(index, 1) : connections.with(index, next);
}

/**
 * The draft in which the visitor was referred to a partner: contact was made, or details were given.
 * Pressed again it is taken back, and with the last one also that the visitor was referred. The
 * partner counts as offered too.
 */
export function referToPartner(draft: Draft, referral: Referral, topic?: Topic): Draft {
  const next = toggleReferral(draft, referral, topic);
  const isToldSo = next.referrals.length > 0 === isReferred(next);
  const told = isToldSo ? next : toggleHelp(next, 'referred', topic);
  const isOn = told.referrals.some(({ to }) => to === referral.to);
  const connections = told.connections ?? [];
  const isKnown = connections.some(({ uid }) => uid === referral.to);
  if (!isOn || isKnown) return told;
  const partner: Connection = { kind: 'partner', uid: referral.to, response: 'offered' };
  return { ...told, connections: [...connections, partner] };
}

/** What a change of the draft means for a question that is saved already. */
export function answerOf(question: Question, step: (draft: Draft) => Draft): Answer {
  const draft = step(readQuestion(question, 0));
  return {
    connections: draft.connections ?? [],
    referrals: draft.referrals,
    help: draft.help,
    outcome: draft.outcome,
    ...(draft.wantsToBring ? { wantsToBring: draft.wantsToBring } : {}),
  };
}
