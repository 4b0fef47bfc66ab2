import type { Activity, PatchObject } from './activity';
import { readLocal } from './local-time';
import { readLink } from './safe-link';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the fields of an entry, each as its type says. */
type ReadFields = (fields: Fields) => object | undefined;

/** The single dates of an entry: known changes alone, by start and in order. */
export function readOverrides(value: unknown, read: ReadFields): Activity['recurrenceOverrides'] {
  if (!isObject(value)) return undefined;
  const kept = Object.entries(value)
    .filter(([id, patch]) => isObject(patch) && !Number.isNaN(readLocal(id)))
    .map(([id, patch]) => [id, readPatch(patch as Fields, read)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Fields that a patch of one date can change, whole. */
const patched =
  /^(title|description|start|duration|showWithoutTime|status|locations|virtualLocations|keywords|links|pleinwijzer\.nl:(themes|audiences|partners|coreFunction|registration|price|level|contributions))$/;

/** The changes of one date: known fields as their types say, known paths into them, and nulls. */
function readPatch(patch: Fields, readFields: ReadFields): PatchObject {
  if (patch.excluded === true) return { excluded: true };
  const own = Object.entries(patch).filter(([key]) => patched.test(key.split('/')[0] ?? ''));
  const whole = Object.fromEntries(
    own.filter(([key, value]) => !key.includes('/') && value !== null),
  );
  const read = readFields({ uid: '-', title: '-', start: '1970-01-02T00:00:00', ...whole }) as
    | Fields
    | undefined;
  return Object.fromEntries(
    own.flatMap(([key, value]): [string, unknown][] => {
      if (value === null) return [[key, null]];
      if (!key.includes('/')) return read?.[key] === undefined ? [] : [[key, read[key]]];
      return isPathValue(key, value) ? [[key, value]] : [];
    }),
  );
}

/** Whether a value may stand at a path within places, links or keywords. */
function isPathValue(path: string, value: unknown): boolean {
  if (/\/(href|uri|url)$/.test(path)) return readLink(value) !== undefined;
  if (/^keywords\//.test(path)) return value === true;
  return (
    typeof value === 'string' &&
    /^(virtualLocations|locations|links)\/[^/]+\/(name|description|coordinates|title|rel)$/.test(
      path,
    )
  );
}
