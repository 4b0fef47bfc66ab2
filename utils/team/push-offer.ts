import type { TeamDocument } from '../record/document';
import { countRecords } from '../storage/count-records';
import { recordStores } from '../storage/record-stores';
import type { Database, WriteTransaction } from '../storage/schema';
import { moveOffer, type Offer, readOffer } from '../storage/team-offer';
import type { OfferCursor } from '../storage/team-rows';
import { type BulkAnswer, emptyAnswer, sendDocuments } from './bulk';
import type { Link } from './link';
import { findMissing } from './lost-revisions';
import { large } from './outbox';
import { many, together } from './push';
import { fetchStanding } from './settle';

/** Documents of the offer that are on their way. */
interface Flight {
  offer: Offer;
  answer: Promise<BulkAnswer>;
}

/**
 * Offers the records of before joining; the next ones are read and sent as soon as the server has
 * answered, before that answer is taken over. Gives the number that it took.
 */
export async function pushOffer(link: Link): Promise<number> {
  const progress = openProgress(link);
  const away: Flight[] = [];
  const fill = openRunway(link, away);
  let pushed = 0;
  for (;;) {
    await fill();
    const flight = away.shift();
    if (!flight) return pushed;
    // What went wrong is heard of where it is taken over.
    await flight.answer.catch(() => {});
    await fill();
    pushed += await land(link, flight);
    await progress(flight.offer.documents.length);
  }
}

/** Sends the next documents of the offer until as many requests are under way as may be. */
function openRunway(link: Link, away: Flight[]): () => Promise<void> {
  let reading = readLoad(link);
  return async () => {
    while (away.length < together) {
      const load = await reading;
      if (!load) return;
      const { next } = load.offer;
      reading = next ? readLoad(link, next) : Promise.resolve(undefined);
      // Heard of where it is awaited; what fails before that is no error that nobody caught.
      reading.catch(() => {});
      away.push(launch(link, load));
    }
  };
}

/** Tells how far the offer is, once it takes long. */
function openProgress(link: Link): (more: number) => Promise<void> {
  let done = 0;
  let total: number | undefined;
  return async (more) => {
    done += more;
    if (done <= many) return;
    // Once: counting takes as long as the server does for a page when there are many.
    total ??= await countStored(link.surroundings.database);
    await link.tell('push', done, Math.max(done, total));
  };
}

/** Number of records of this computer. */
function countStored(database: Database): Promise<number> {
  const opened = database.transaction(['segmentHeads', ...recordStores]);
  return countRecords(opened as unknown as WriteTransaction);
}

/** A page of the offer, and what of it the server may lack. */
interface Load {
  offer: Offer;
  documents: readonly TeamDocument[];
}

async function readLoad(link: Link, from?: OfferCursor): Promise<Load | undefined> {
  const { database } = link.surroundings;
  const offer = await readOffer(database, large, from);
  if (!offer) return undefined;
  // Everything was pulled a moment ago: what the server still has is settled by that.
  const cursor = from ?? (await database.get('sync', 'offer'));
  const isAgain = cursor?.uid === 'offer' && cursor.again;
  const documents = isAgain ? await findMissing(link, offer.documents) : offer.documents;
  return { offer, documents };
}

function launch(link: Link, { offer, documents }: Load): Flight {
  const answer = documents.length > 0 ? sendDocuments(link, documents) : noAnswer();
  answer.catch(() => {});
  return { offer, answer };
}

/** Nothing was left of the offer. */
const noAnswer = async () => emptyAnswer();

/** Takes over what the server answered; what it has otherwise or refuses is pending from then on. */
async function land(link: Link, { offer, answer }: Flight): Promise<number> {
  const { accepted, conflicts, forbidden, unanswered } = await answer;
  const others = [...conflicts, ...forbidden.map(({ document }) => document)];
  const standing = await fetchStanding(
    link,
    others.map(({ _id }) => _id),
  );
  const unsettled = [...unanswered, ...others.filter(({ _id }) => !standing.get(_id))];
  await moveOffer(link.surroundings.database, offer.next, unsettled);
  for (const { document, rev } of accepted) link.learnt.pushed.set(document._id, rev);
  return accepted.length;
}
