import { isActivity } from '../activity/activity';
import { buildFeedOptions } from '../activity/feed-options';
import { buildPublicFiles } from '../activity/public-files';
import type { Partner } from '../partner/partner';
import { defaultTeam, type TeamSettings } from '../settings/settings';
import { type AutoPublication, readAuto, storeAuto } from '../storage/publication';
import type { Database } from '../storage/schema';
import { readSyncState, readTeam } from '../storage/team-membership';
import { countPending } from '../storage/team-outbox';
import type { SharedTeam } from '../storage/team-rows';
import { TeamProblem, type TeamProblemKind } from './problem';
import { publishFeed } from './publish';
import { fingerprintOf, type Material } from './publish-material';
import { rememberSeen } from './publish-seen';
import { addressOf, type PublicPlace, readPublished } from './published';
import { isPublisher } from './publisher';
import type { Surroundings } from './surroundings';

/** Milliseconds between two publications that one computer does by itself. */
const pause = 300_000;

/**
 * What came of it. `off`: the team did not ask for it, or this computer may not. `unshared`: something
 * is still to be shared. `unchanged`: visitors see the agenda as it is. `later`: the last try was too
 * short ago, try again at `at`. `published-meanwhile`: somebody else was faster; the next call looks
 * again. `failed`: nothing was published, the next call tries again.
 */
export type AutoResult =
  | { kind: 'off' | 'unshared' | 'unchanged' | 'published' | 'published-meanwhile' }
  | { kind: 'later'; at: number }
  | { kind: 'failed'; problem: TeamProblemKind };

/** What publishing by itself works with. */
export interface AutoSurroundings extends Pick<Surroundings, 'database' | 'credentials' | 'clock'> {
  channel: Pick<Surroundings['channel'], 'announce'>;
}

/**
 * Publishes the agenda when the team asked for that (`autoPublish`), this computer may, and what is
 * marked as published differs from what stands on the server. Call it after each exchange that left
 * everything shared, outside of its lock; `version` is that of the product. Most calls cost a look at
 * the stored agenda and no request. At most one try in five minutes: after `later` call it again
 * at that moment, or after the next exchange. Failures of the server are told, never thrown, and
 * stand in the stored row `auto-publication` for people.
 */
export async function publishIfChanged(
  surroundings: AutoSurroundings,
  version: string,
): Promise<AutoResult> {
  const { database, credentials, clock } = surroundings;
  const team = await readPublisher(database);
  const settings = await readSettings(database);
  if (!team || !settings.autoPublish) return { kind: 'off' };
  if (await isUnshared(database)) return { kind: 'unshared' };
  const material = await readMaterial(database, settings, version, clock());
  const made = fingerprintOf(material);
  const last = await readAuto(database, addressOf(team));
  if (last?.made === made) return { kind: 'unchanged' };
  // A clock that was ahead and was put right must not keep the agenda waiting.
  const isWaiting = last && last.tried <= material.now && material.now < last.tried + pause;
  if (isWaiting) return { kind: 'later', at: last.tried + pause };
  const password = await credentials.read();
  if (password === undefined) return { kind: 'off' };
  return attempt(surroundings, { ...team, password }, material, last);
}

async function attempt(
  { database, channel }: AutoSurroundings,
  place: PublicPlace,
  material: Material,
  last: AutoPublication | undefined,
): Promise<AutoResult> {
  const { now } = material;
  const row: AutoPublication = {
    uid: 'auto-publication',
    place: addressOf(place),
    tried: now,
    ...(last?.made !== undefined && { made: last.made }),
  };
  // First of all: other pages of this browser, which come to the same moment, leave it to this one.
  await storeAuto(database, row);
  try {
    const kind = await publish(database, place, material);
    const made = kind === 'published-meanwhile' ? {} : { made: fingerprintOf(material) };
    await storeAuto(database, { ...row, ...made });
    return { kind };
  } catch (error) {
    if (!(error instanceof TeamProblem)) throw error;
    await storeAuto(database, { ...row, trouble: error.kind });
    return { kind: 'failed', problem: error.kind };
  } finally {
    channel.announce('settings');
  }
}

async function publish(
  database: Database,
  place: PublicPlace,
  { activities, partners, settings, version, now }: Material,
) {
  const base = await readPublished(place);
  const options = buildFeedOptions(settings, partners, version);
  const files = buildPublicFiles(activities, options, now);
  const { kind, stands } = await publishFeed(place, files, base, now);
  await rememberSeen(database, place, stands);
  return kind;
}

/** The team, where this computer may publish for it and does not wait. */
async function readPublisher(database: Database): Promise<SharedTeam | undefined> {
  const team = await readTeam(database);
  return team && !team.paused && isPublisher(team) ? team : undefined;
}

async function readSettings(database: Database): Promise<TeamSettings> {
  const stored = (await database.get('settings', 'team')) as TeamSettings | undefined;
  return { ...defaultTeam(), ...stored };
}

/** Whether the team does not have everything of this computer yet, or the server must not be asked. */
async function isUnshared(database: Database): Promise<boolean> {
  if ((await readSyncState(database)).retryAt !== undefined) return true;
  return (await countPending(database)) > 0 || (await database.get('sync', 'offer')) !== undefined;
}

async function readMaterial(
  database: Database,
  settings: TeamSettings,
  version: string,
  now: number,
): Promise<Material> {
  const transaction = database.transaction(['activities', 'partners']);
  const [activities, partners] = await Promise.all([
    transaction.objectStore('activities').getAll(),
    transaction.objectStore('partners').getAll(),
  ]);
  return {
    activities: activities.filter(isActivity),
    partners: partners.filter((row): row is Partner => !('deleted' in row)),
    settings,
    version,
    now,
  };
}
