import { openDatabase } from '../storage/db';
import type { Database } from '../storage/schema';
import { readTeam } from '../storage/team-membership';
import { obeyPolicy } from './policy';
import { TeamProblem } from './problem';
import { publishIfChanged } from './publish-auto';
import { type CredentialStore, openSurroundings, type Surroundings } from './surroundings';
import { syncInBackground } from './sync';

/** What sharing needs of the browser while no page is open. */
export interface BackgroundDoors {
  credentials: CredentialStore;
  /** The connection code that the organisation set. Undefined: none. May never be told. */
  readTeamPolicy(): Promise<string | undefined>;
  /** Whether the server at this address may be reached. */
  hasServerAccess(address: string): Promise<boolean>;
  /** Lets `shareOnce` be called every few minutes, or no longer. */
  setShareAlarm(isOn: boolean): Promise<void>;
  /** Version of the product. */
  readVersion(): string;
}

/** Milliseconds that an alarm waits for the browser to tell its policy. */
const patience = 2000;

/**
 * Looks, as the browser starts, whether this computer shares with a team: joins the one that its
 * organisation set, and sets the alarm. Where nothing is shared it opens nothing and asks nothing.
 */
export async function beginSharing(name: string, doors: BackgroundDoors): Promise<void> {
  const isKnown = (await doors.credentials.read()) !== undefined;
  // What is known here, and now: browsers can take seconds to tell a policy, in which people may join a
  // team, and some never do.
  if (isKnown) await setAlarm(name, doors, undefined);
  else await doors.setShareAlarm(false);
  const code = await doors.readTeamPolicy();
  if (code !== undefined) await setAlarm(name, doors, code);
}

/** Sets the alarm of a computer that may share; `code` is the policy. */
function setAlarm(name: string, doors: BackgroundDoors, code: string | undefined): Promise<void> {
  return withDatabase(name, async (database) =>
    doors.setShareAlarm(await begin(database, doors, code)),
  );
}

/**
 * Shares what there is to share, at the alarm; without a team there is no next alarm. A policy that is
 * not told soon is obeyed when it is.
 */
export async function shareOnce(name: string, doors: BackgroundDoors): Promise<void> {
  const policy = doors.readTeamPolicy();
  const code = await Promise.race([policy, giveUp(patience)]);
  // Not waited for: it may never be told.
  policy.then((late) => {
    if (late !== code) return setAlarm(name, doors, late);
  });
  await withDatabase(name, async (database) => {
    const isOn = await begin(database, doors, code);
    await doors.setShareAlarm(isOn);
    if (isOn) await withSurroundings(database, doors, (sharing) => share(sharing, doors));
  });
}

const giveUp = (milliseconds: number) =>
  new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));

/** Shares, and publishes the agenda by itself where the team asked for that. */
async function share(sharing: Surroundings, doors: BackgroundDoors): Promise<void> {
  await syncInBackground(sharing);
  await publishIfChanged(sharing, doors.readVersion());
}

/** Obeys the policy. Tells whether there is something to share, now or once the server is reached. */
async function begin(
  database: Database,
  doors: BackgroundDoors,
  code: string | undefined,
): Promise<boolean> {
  const isWaiting = code !== undefined && !(await obey(database, doors, code));
  const team = await readTeam(database);
  return team ? !team.paused : isWaiting;
}

/** False: the server was not reached, so that it has to be tried again. */
async function obey(database: Database, doors: BackgroundDoors, code: string): Promise<boolean> {
  try {
    await withSurroundings(database, doors, (sharing) =>
      obeyPolicy(sharing, code, doors.hasServerAccess),
    );
    return true;
  } catch (error) {
    if (error instanceof TeamProblem) return false;
    throw error;
  }
}

async function withDatabase(
  name: string,
  action: (database: Database) => Promise<void>,
): Promise<void> {
  const database = await openDatabase({ name });
  try {
    await action(database);
  } finally {
    database.close();
  }
}

async function withSurroundings<Result>(
  database: Database,
  { credentials }: BackgroundDoors,
  action: (sharing: Surroundings) => Promise<Result>,
): Promise<Result> {
  const sharing = openSurroundings(database, credentials);
  try {
    return await action(sharing);
  } finally {
    sharing.channel.close();
  }
}
