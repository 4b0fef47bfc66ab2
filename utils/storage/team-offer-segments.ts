import { buildDocument, type TeamDocument } from '../record/document';
import { fillPage, type PageSize } from '../record/page';
import type { Database } from './schema';
import { type QuestionDocument, readSegment } from './segments';
import type { Offer } from './team-offer';
import type { OfferCursor } from './team-rows';

/**
 * Up to a page of the questions in one segment. They are offered under this computer's own name: a
 * server that lost them takes nothing that is made by another.
 */
export async function offerSegment(
  database: Database,
  me: string,
  at: OfferCursor,
  most: PageSize,
): Promise<Offer> {
  const { n, at: from, last } = at.segments as NonNullable<OfferCursor['segments']>;
  if (n > last) return { documents: [], next: undefined };
  const transaction = database.transaction(['segments', 'segmentHeads']);
  const range = IDBKeyRange.bound(n, last);
  const [head] = await transaction.objectStore('segmentHeads').getAll(range, 1);
  if (!head) return { documents: [], next: undefined };
  const start = head.n === n ? from : 0;
  const segment = await transaction.objectStore('segments').get(head.n);
  const dead = new Set(head.dead);
  const placed = readSegment(segment?.text ?? '[]')
    .map((document, place) => ({ document: asMine(document, me), place }))
    .filter(({ place }) => place >= start && !dead.has(place));
  const page = fillPage(
    placed.map(({ document }) => document),
    most,
  );
  const rest = placed[page.length];
  const segments = rest
    ? { n: head.n, at: rest.place, last, isOn: true }
    : { n: head.n + 1, at: 0, last, isOn: true };
  return { documents: page, next: { ...at, segments } };
}

function asMine({ record, clock }: QuestionDocument, me: string): TeamDocument {
  return buildDocument('question', record, { clock, device: me, editedBy: me });
}
