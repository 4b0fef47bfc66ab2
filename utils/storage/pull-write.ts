import type { QuestionRecord } from '../question/question';
import { readId } from '../record/document';
import { exchangeVersion } from '../settings/exchange';
import type { Plan, Step } from './pull-plan';
import type { Standings } from './pulled-standing';
import { replaceQuestions } from './question-write';
import { storeByType } from './record-stores';
import type { WriteTransaction } from './schema';
import type { Staged } from './segment-stage';
import { writeSegment } from './segment-write';
import { keepPast } from './team-history';
import type { PullState } from './team-rows';

/** Writes what becomes of a page, in the caller's transaction; `staged` is what was written for it before. */
export async function writePlan(
  transaction: WriteTransaction,
  { fresh, steps }: Plan,
  { questions }: Standings,
  staged: Staged | undefined,
): Promise<void> {
  const written = steps.filter(({ isWritten }) => isWritten);
  const isQuestion = ({ id }: Step) => readId(id)?.type === 'question';
  for (const step of written) if (!isQuestion(step)) putRecord(transaction, step);
  const records = written.filter(isQuestion).map(({ standing }) => standing.record);
  if (records.length > 0)
    await replaceQuestions(transaction, records as QuestionRecord[], questions);
  await writeSegment(transaction, fresh, staged);
  const versions = transaction.objectStore('versions');
  // When one fails, the whole transaction does, and tells its caller.
  for (const { isNoted, standing } of steps)
    if (isNoted) void versions.put(standing.version).catch(() => {});
  await keepPast(
    transaction,
    steps.flatMap(({ past }) => past),
  );
}

function putRecord(transaction: WriteTransaction, { id, standing }: Step): void {
  const type = readId(id)?.type ?? 'settings';
  void transaction
    .objectStore(storeByType[type])
    .put(standing.record as never)
    .catch(() => {});
}

/** Puts down the place that is reached, and that a later release has reason to begin anew. */
export function moveOn(
  transaction: WriteTransaction,
  pull: PullState,
  since: string | undefined,
  hasUnknown: boolean,
): void {
  const skippedBy = hasUnknown ? { skippedBy: exchangeVersion } : {};
  if (since === undefined && !hasUnknown) return;
  const next = { ...pull, ...(since === undefined ? {} : { since }), ...skippedBy };
  // When it fails, the whole transaction does, and tells its caller.
  void transaction
    .objectStore('sync')
    .put(next)
    .catch(() => {});
}
