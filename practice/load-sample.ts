import type { App } from '../components/app';
import { readExchange } from '../utils/settings/read-exchange';
import { defaultTeam } from '../utils/settings/settings';
import { previewImport } from '../utils/storage/exchange';
import { importAll } from '../utils/storage/import-all';
import { sampleTeam } from './sample/settings';
import { readServerFacts } from './server-facts';

/** Fills a practice database in which nothing was done yet with the server's sample, if any. */
export async function loadSample(app: App): Promise<void> {
  const facts = await readServerFacts();
  if (!facts?.hasSample) return;
  // Two panels that open together would both find nothing: the second waits, and sees the first's.
  await navigator.locks.request('pleinwijzer-oefenen-sample', async () => {
    if (await isUntouched(app)) await importSample(app);
  });
}

async function isUntouched({ stores }: App): Promise<boolean> {
  await stores.settings.reload();
  const isTeamNew = stores.settings.team.peek().updated === defaultTeam().updated;
  return isTeamNew && (await stores.database.count('questions')) === 0;
}

async function importSample({ stores }: App): Promise<void> {
  const response = await fetch('./sample.json');
  if (!response.ok) return;
  const { exchange } = readExchange(await response.text());
  if (!exchange) throw new Error('The sample cannot be read');
  await importAll(stores, await previewImport(stores, exchange));
  await stores.settings.changeDevice({ location: sampleTeam.locations[0].uid, welcomed: true });
  await stores.questions.reload();
}
