import PouchDB from 'pouchdb-browser';
import type { Place } from './place';

/** What the page of PouchDB can do; times in milliseconds. */
export interface PouchPage {
  /** Replicates a whole database from the server into IndexedDB. */
  pull(place: Place, batch: number): Promise<PouchTime>;
  /** Keeps these documents for `push`. */
  fill(documents: readonly object[]): Promise<void>;
  /** Replicates what was filled to the server; without `batch`, in PouchDB's own way. */
  push(place: Place, batch?: number): Promise<PouchTime>;
}

/** How long it took, and how many documents there were at the end. */
export interface PouchTime {
  time: number;
  documents: number;
}

const open = ({ address, database, user, password }: Place) =>
  new PouchDB(`${address}/${database}`, {
    skip_setup: true,
    auth: { username: user, password },
  });

const openFilled = () => new PouchDB('filled');

const page: PouchPage = {
  async pull(place, batch) {
    const local = new PouchDB('pulled');
    const begin = performance.now();
    await local.replicate.from(open(place), { batch_size: batch });
    const time = performance.now() - begin;
    const { doc_count: documents } = await local.info();
    await local.destroy();
    return { time, documents };
  },
  async fill(documents) {
    const rows = await openFilled().bulkDocs(documents);
    if (!rows.every(({ ok }) => ok)) throw new Error('Not filled');
  },
  async push(place, batch) {
    const begin = performance.now();
    const options = batch === undefined ? {} : { batch_size: batch };
    const { docs_written: documents } = await openFilled().replicate.to(open(place), options);
    return { time: performance.now() - begin, documents };
  },
};

Object.assign(globalThis, { pouch: page });
