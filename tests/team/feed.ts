import type { ServerResponse } from 'node:http';
import type { Question } from '../../utils/question/question';
import { idOf, type TeamDocument } from '../../utils/record/document';
import { aQuestion } from '../fixtures/builders';
import { type Asked, answer, type Manner } from './far-server';

/** A row of a server's changes. */
export interface FeedRow {
  seq: string;
  id: string;
  changes: { rev: string }[];
  doc: object;
}

/** A question's document as another computer made it. */
export function aDocument(
  n: number,
  record: Partial<Question> = {},
  version: Partial<TeamDocument> = {},
): TeamDocument & { _rev: string } {
  const question = aQuestion({ uid: `q-${10_000 + n}`, ...record });
  return {
    _id: idOf('question', question.uid),
    type: 'question',
    device: 'balie-2',
    editedBy: 'balie-2',
    clock: `${String(1_764_000_000_000 + n)}-0000-balie-2`,
    record: question,
    ...version,
    _rev: version._rev ?? '1-a',
  };
}

/** The rows of changes by which these documents came, in order. */
export function aFeed(documents: readonly (TeamDocument & { _rev: string })[]): FeedRow[] {
  return documents.map((doc, i) => ({
    seq: `${i + 1}-x`,
    id: doc._id,
    changes: [{ rev: doc._rev }],
    doc,
  }));
}

const isFeed = ({ path }: Asked) => path.includes('/_changes');

/** Answers for changes out of these rows, in pages as they are asked for. */
export function serveFeed(read: () => readonly FeedRow[]): Manner {
  return (asked, response) => isFeed(asked) && servePage(read(), asked, response);
}

function servePage(rows: readonly FeedRow[], { path }: Asked, response: ServerResponse): true {
  const query = new URL(path, 'http://far').searchParams;
  const begin = Number.parseInt(query.get('since') ?? '0', 10);
  const results = rows.slice(begin, begin + Number(query.get('limit')));
  const end = begin + results.length;
  return answer(response, 200, {
    results,
    last_seq: `${end}-x`,
    pending: rows.length - end,
  });
}
