import type { Activity, PatchObject } from './activity';
import { hasSameContent } from './canonical-json';

/** What a patch of one date may not touch, or tells in another way (RFC 8984 §4.3.5). */
const fixed =
  /^(@type|uid|start|timeZone|sequence|created|updated|recurrence.*|excludedRecurrenceRules|pleinwijzer\.nl:(published|closedIn))$/;

/**
 * The patch that makes one date of `series`, the one that the rule starts at `id`, into `date`:
 * only what differs, null for what is taken away (RFC 8984 §1.4.9).
 */
export function buildPatch(series: Activity, date: Activity, id: string): PatchObject {
  const patch: PatchObject = {};
  if (date.start !== id) patch.start = date.start;
  const keys = new Set([...Object.keys(series), ...Object.keys(date)]) as Set<keyof Activity>;
  for (const key of [...keys].sort()) {
    if (fixed.test(key) || hasSameContent(series[key], date[key])) continue;
    // Keys are paths: a slash in one is written otherwise (RFC 6901 §3).
    patch[key.replaceAll('~', '~0').replaceAll('/', '~1')] = date[key] ?? null;
  }
  return patch;
}
