import type { Activity, PatchObject } from './activity';

/** What the changes of one date may not touch (RFC 8984 §4.3.5). */
const fixed =
  /^(@type|uid|excluded|recurrence|excludedRecurrence|relatedTo|sequence|created|updated)/;

/** Parts of the longest path that an event can have; a hostile one may have millions. */
const deepest = 9;

type Plain = Record<string, unknown>;

/**
 * The activity of one date: the series with a patch applied. Paths are JSON Pointers without the
 * leading slash; null takes a value away (RFC 8984 §1.4.9). What does not fit is left out.
 */
export function applyPatch(activity: Activity, patch: PatchObject): Activity {
  const changed = { ...activity } as unknown as Plain;
  for (const [path, value] of Object.entries(patch)) {
    const parts = path.split('/').map(unescapePart);
    if (!fixed.test(path) && parts.length <= deepest) setPath(changed, parts, value);
  }
  return changed as unknown as Activity;
}

/** RFC 6901 §4. */
const unescapePart = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');

function setPath(target: Plain, [key = '', ...rest]: string[], value: unknown): void {
  if (key === '__proto__') return;
  if (rest.length > 0) {
    const inner = target[key];
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return;
    const copy = { ...(inner as Plain) };
    setPath(copy, rest, value);
    target[key] = copy;
  } else if (value === null) delete target[key];
  else target[key] = value;
}
