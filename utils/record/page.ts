import type { TeamDocument } from './document';

/** How much goes in one request. */
export interface PageSize {
  /** Documents. */
  count: number;
  /** Characters of their JSON. */
  bytes: number;
}

/** The first documents that fit in a page; one at least, however large it is. */
export function fillPage<Doc extends TeamDocument>(
  documents: readonly Doc[],
  most: PageSize,
): Doc[] {
  let bytes = 0;
  const end = documents.slice(0, most.count).findIndex((one, i) => {
    bytes += JSON.stringify(one).length;
    return bytes > most.bytes && i > 0;
  });
  return documents.slice(0, end === -1 ? most.count : end);
}
