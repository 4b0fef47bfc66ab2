import { readId, type TeamDocument } from '../record/document';
import { isRemoval, isSameVersion, mergePulled, type Outcome, type Standing } from './merge-pulled';
import { type Meeting, meetSettings, settingsId } from './pulled-settings';
import type { Standings } from './pulled-standing';
import { fewestOfSegment } from './segment-stage';
import type { QuestionDocument } from './segments';

/** What becomes of one record of a page. */
export interface Step extends Outcome {
  id: string;
  /** What stood here. Absent: nothing. */
  before?: Standing | undefined;
  /** Whether the record is written. */
  isWritten: boolean;
  /** Whether its version is written. */
  isNoted: boolean;
}

/** What becomes of a page. */
export interface Plan {
  /** Questions that become a segment. */
  fresh: QuestionDocument[];
  /** The other records. */
  steps: Step[];
}

/** Says what becomes of the documents of a page; `unmet` are settings that the team has not seen. */
export function planPage(
  groups: ReadonlyMap<string, TeamDocument[]>,
  standings: Standings,
  unmet: Standing | undefined,
  meeting: Meeting,
): Plan {
  const isFresh = ([id, documents]: [string, TeamDocument[]]) =>
    readId(id)?.type === 'question' && documents.length === 1 && !standings.byId.has(id);
  const entries = [...groups];
  const fresh = entries.filter(isFresh).flatMap(([, documents]) => documents);
  const isSegment = fresh.length >= fewestOfSegment;
  const others = isSegment ? entries.filter((entry) => !isFresh(entry)) : entries;
  const at = new Date(meeting.now).toISOString();
  const steps = others.map(([id, documents]) => {
    const before = standings.byId.get(id);
    const outcome =
      id === settingsId && unmet
        ? meetSettings(unmet, documents, meeting)
        : mergePulled(before, documents, at);
    return asStep(id, before, outcome, standings);
  });
  return { fresh: (isSegment ? fresh : []) as QuestionDocument[], steps };
}

function asStep(
  id: string,
  before: Standing | undefined,
  outcome: Outcome,
  { questions, rows }: Standings,
): Step {
  const { standing, effect } = outcome;
  const isChanged = standing.record !== before?.record;
  const isInSegment = questions.get(readId(id)?.uid ?? '')?.found !== undefined;
  // What is to be pushed is read from its own store.
  const isWritten = isChanged || (isInSegment && effect === 'kept');
  const isNews = !before || !isSameVersion(before.version, standing.version);
  const isNoted = isWritten || (!isInSegment && isNews && !isKnown(before, outcome, rows.has(id)));
  return { ...outcome, id, before, isWritten, isNoted };
}

/** Of a record without a version of its own, the revision alone is not worth a row. */
function isKnown(before: Standing | undefined, { standing }: Outcome, hasRow: boolean): boolean {
  if (!before || hasRow) return false;
  const { rev: _, ...version } = standing.version;
  return isSameVersion(before.version, version);
}

/** Number of records that the plan takes away. */
export function countRemovals({ steps }: Plan): number {
  return steps.filter(({ before, standing }) => isRemoval(before, standing)).length;
}
