import type { Activity, PatchObject } from './activity';
import { readLocal } from './local-time';
import { cleanLine } from './plain-text';
import { readLink } from './safe-link';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the fields of an entry, each as its type says. */
type ReadFields = (fields: Fields) => object | undefined;

/** The single dates of an entry: known changes alone, by start and in order. */
export function readOverrides(
  { recurrenceOverrides: value, descriptionContentType }: Fields,
  read: ReadFields,
): Activity['recurrenceOverrides'] {
  if (!isObject(value)) return undefined;
  // A date is described in the way of its series, unless it says another one.
  const readWhole: ReadFields = (fields) => read({ descriptionContentType, ...fields });
  const kept = Object.entries(value)
    .filter(([id, patch]) => isObject(patch) && !Number.isNaN(readLocal(id)))
    .map(([id, patch]) => [id, readPatch(patch as Fields, readWhole)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Fields that a patch of one date can change, whole. */
const patched =
  /^(title|description|start|timeZone|duration|showWithoutTime|status|locations|virtualLocations|keywords|links|pleinwijzer\.nl:(themes|audiences|partners|coreFunction|registration|price|level|contributions))$/;

/** Stands in for the start of a date that keeps its own. */
const anyStart = '1970-01-02T00:00:00';

/** What no date can do without: it is not taken away, and stays as it was where it is no text. */
const needed = /^(title|start)$|\/(href|uri)$/;

/** The changes of one date: known fields as their types say, known paths into them, and nulls. */
function readPatch(patch: Fields, readFields: ReadFields): PatchObject {
  // A start that is none gives no date.
  const isNowhere = Number.isNaN(readLocal(patch.start ?? anyStart));
  if (patch.excluded === true || isNowhere) return { excluded: true };
  const own = Object.entries(patch).filter(([key, value]) => isOwn(key, value));
  const whole = Object.fromEntries(
    own.filter(([key, value]) => !key.includes('/') && value !== null),
  );
  const { descriptionContentType: type } = patch;
  const read = readFields({
    uid: '-',
    title: '-',
    start: anyStart,
    ...(type === undefined ? {} : { descriptionContentType: type }),
    ...whole,
  }) as Fields | undefined;
  return Object.fromEntries(
    own.flatMap(([key, value]): [string, unknown][] => {
      if (value === null) return [[key, null]];
      if (!key.includes('/')) return read?.[key] === undefined ? [] : [[key, read[key]]];
      return isPathValue(key, value) ? [[key, value]] : [];
    }),
  );
}

function isOwn(key: string, value: unknown): boolean {
  if (value === null ? needed.test(key) : key === 'title' && !cleanLine(value)) return false;
  return patched.test(key.split('/')[0] ?? '');
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
