import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { type Collections, collectionNames, type Exchange } from '../../../utils/settings/exchange';
import type { Send } from '../../../utils/team/request';

/** All that a team shares, in an order of its own: two computers are equal when these are. */
export type Contents = Record<'questions' | 'team' | keyof Collections, unknown[]>;

interface AnyRecord {
  uid: string;
}

const byUid = (records: readonly AnyRecord[]) =>
  records.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));

/** The file of everything that Instellingen of this page exports. */
export async function exportAll(settings: Page): Promise<string> {
  const [download] = await Promise.all([
    settings.waitForEvent('download'),
    settings.getByRole('button', { name: 'Alles exporteren' }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

/** What stands in a file of everything. */
export function readContents(file: string): Contents {
  const exchange = JSON.parse(file) as Exchange;
  const collections = collectionNames.map((name) => [name, byUid(exchange[name])]);
  return {
    questions: byUid(exchange.questions),
    team: [exchange.team],
    ...(Object.fromEntries(collections) as Record<keyof Collections, AnyRecord[]>),
  };
}

/** Reads the stores of what is shared past the product's own code; runs in any browser, as text. */
export const readStoresScript = `() => new Promise((resolve, reject) => {
  const names = ['questions', 'activities', 'programmes', 'partners', 'contributions', 'settings'];
  const opening = indexedDB.open('pleinwijzer');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const transaction = database.transaction([...names, 'segments']);
    const reading = [...names, 'segments'].map((name) => transaction.objectStore(name).getAll());
    transaction.oncomplete = () => {
      database.close();
      if (reading.at(-1).result.length > 0) reject(new Error('some are packed'));
      const [rows, settings] = [reading.slice(0, 5), reading[5].result];
      resolve({
        ...Object.fromEntries(rows.map(({ result }, index) => [names[index], result])),
        team: settings.filter(({ uid }) => uid === 'team'),
      });
    };
  };
})`;

/** Where the records of each type of document go. */
const placeOf: Record<string, keyof Contents> = {
  question: 'questions',
  activity: 'activities',
  programme: 'programmes',
  partner: 'partners',
  contribution: 'contributions',
  settings: 'team',
};

/** What stands in a team's database on the server. */
export async function readServer(admin: Send, database: string): Promise<Contents> {
  const { body } = await admin({ path: `/${database}/_all_docs?include_docs=true&conflicts=true` });
  const { rows } = body as { rows: { doc: Document }[] };
  const contents: Contents = {
    questions: [],
    activities: [],
    programmes: [],
    partners: [],
    contributions: [],
    team: [],
  };
  for (const { doc } of rows) {
    if (doc._id.startsWith('_design/')) continue;
    if (doc._conflicts) throw new Error(`unmerged: ${doc._id}`);
    contents[placeOf[doc.type] as keyof Contents].push(doc.record);
  }
  for (const [name, records] of Object.entries(contents))
    contents[name as keyof Contents] = byUid(records as AnyRecord[]);
  return contents;
}

interface Document {
  _id: string;
  _conflicts?: string[];
  type: string;
  record: AnyRecord;
}
