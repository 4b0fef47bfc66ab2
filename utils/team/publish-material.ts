import { v5 as nameUid } from 'uuid';
import { type Activity, homeZone } from '../activity/activity';
import { writeLocal } from '../activity/local-time';
import { offsetAt } from '../activity/zone';
import type { Partner } from '../partner/partner';
import type { TeamSettings } from '../settings/settings';

/** What an agenda is made from. */
export interface Material {
  activities: readonly Activity[];
  partners: readonly Partner[];
  settings: TeamSettings;
  /** Version of the product. */
  version: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** The name space of fingerprints: a UUID of our own (RFC 9562 §5.5). */
const fingerprints = '8d5f0b1c-9a3e-5c47-8f6d-2b7e41c09a55';

/**
 * A short text that is another one as soon as the published agenda may be: by the versions of what is in
 * it, and by the day. Costs much less than the agenda itself.
 */
export function fingerprintOf(material: Material): string {
  const { activities, partners, settings, version, now } = material;
  const shown = activities.filter((one) => one['pleinwijzer.nl:published'] !== undefined);
  const day = writeLocal(now + offsetAt(homeZone, now)).slice(0, 10);
  // Versions, not the latest instant: what was merged can be older than what it replaced.
  const versions = [...shown, ...partners].map(({ uid, updated }) => `${uid} ${updated}`).sort();
  return nameUid(JSON.stringify([day, version, settings.updated, versions]), fingerprints);
}
