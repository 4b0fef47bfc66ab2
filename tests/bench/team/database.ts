import { authorize, type Place } from './place';

/** Documents that are written in one request. */
const batch = 2000;

/** Asks the server something as this account, and gives the answer's JSON. Throws unless it is 2xx. */
export async function ask(
  place: Place,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path = '',
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${place.address}/${place.database}${path}`, {
    method,
    headers: { Authorization: authorize(place), 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Writes these documents, and gives the milliseconds that it took. */
export async function fillDatabase(place: Place, documents: readonly object[]): Promise<number> {
  const begin = performance.now();
  for (let at = 0; at < documents.length; at += batch)
    await ask(place, 'POST', '/_bulk_docs', { docs: documents.slice(at, at + batch) });
  return performance.now() - begin;
}

/** How many documents the database holds. */
export async function countDocuments(place: Place): Promise<number> {
  const { doc_count } = (await ask(place, 'GET')) as { doc_count: number };
  return doc_count;
}
