import { visitPause } from '../../utils/question/desk';
import type { Draft } from '../../utils/question/draft';
import type { Connection, Question } from '../../utils/question/question';
import { isQuestion } from '../../utils/question/question';
import type { Topic } from '../../utils/question/topic';
import type { Asking } from '../../utils/suggestion/asked';
import { answerOf } from '../../utils/suggestion/respond';
import type { App } from '../app';
import { type Form, isBusy } from '../question/form';

/** A change of what a question says. */
export type Step = (draft: Draft, topic: Topic | undefined) => Draft;

/** The question that is being helped further with: the draft, or the one that was just saved. */
export interface Subject {
  state: 'draft' | 'edit' | 'saved';
  topic: string;
  asking: Asking;
  connections: readonly Connection[];
  referrals: Draft['referrals'];
  /** Uids of what earlier questions of this visit were connected with. */
  offered: ReadonlySet<string>;
  change(step: Step): void;
}

/** What is asked now; undefined while no topic is chosen and nothing was saved in this visit. */
export function readSubject(app: App, form: Form, now: number): Subject | undefined {
  const draft = form.typed.value;
  const isChosen = draft.topic !== undefined && draft.query.trim() === '';
  if (isChosen && draft.topic) return ofDraft(app, form, draft, draft.topic);
  if (isBusy(form)) return undefined;
  const saved = findSaved(app, now);
  return saved && ofSaved(app, saved);
}

function ofDraft(app: App, form: Form, draft: Draft, topic: string): Subject {
  const { channel, visit } = app.stores.questions.desk.value;
  return {
    state: draft.uid === 'edit' ? 'edit' : 'draft',
    topic,
    asking: { ...draft, channel: draft.place?.channel ?? channel },
    connections: draft.connections ?? [],
    referrals: draft.referrals,
    offered: listOffered(app, draft.original?.visit ?? visit, draft.original?.uid),
    change: form.change,
  };
}

function ofSaved(app: App, question: Question): Subject {
  return {
    state: 'saved',
    topic: question.topic,
    asking: question,
    connections: question.connections,
    referrals: question.referrals,
    offered: listOffered(app, question.visit, question.uid),
    change: (step) => void amendInTurn(app, question.uid, step),
  };
}

/** The last question of the visit that goes on. */
function findSaved({ stores }: App, now: number): Question | undefined {
  const { desk, today } = stores.questions;
  const { visit, last } = desk.value;
  if (last === 0 || now - last >= visitPause) return undefined;
  return today.value.find((question) => question.visit === visit);
}

function listOffered({ stores }: App, visit: string, own: string | undefined): Set<string> {
  const others = stores.questions.today.value.filter(
    (question) => question.visit === visit && question.uid !== own,
  );
  return new Set(others.flatMap(({ connections }) => connections.map(({ uid }) => uid)));
}

let turn: Promise<unknown> = Promise.resolve();

/** One after another, each on what the last one stored: of two quick clicks none may be lost. */
function amendInTurn({ stores, book }: App, uid: string, step: Step): Promise<unknown> {
  turn = turn.then(async () => {
    const question = await stores.questions.find(uid);
    if (!isQuestion(question)) return;
    const topic = book.peek().find(question.topic);
    const { outcome, ...answer } = answerOf(question, (draft) => step(draft, topic));
    // What is taken back must not come through from the stored one.
    const { wantsToBring: _, outcome: __, ...bare } = question;
    await stores.questions.amend(bare, { ...answer, ...(outcome ? { outcome } : {}) });
  });
  return turn;
}
